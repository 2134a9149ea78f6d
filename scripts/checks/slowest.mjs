import { relative } from "node:path";

/** What each test of vitest's JSON report took: `{ name: "file: title", seconds }`. */
export const timesOfUnitTests = ({ testResults }) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({ name: `${relative("", name)}: ${fullName}`, seconds: (duration ?? 0) / 1000 })),
  );

/**
 * The same of Playwright's report, whose suites contain suites.
 * @param {{ suites?: object[] }} report
 * @returns {{ name: string, seconds: number }[]}
 */
export const timesOfBrowserTests = ({ suites = [] }) =>
  suites.flatMap((suite) => [
    ...timesOfBrowserTests(suite),
    ...(suite.specs ?? []).flatMap(({ file, title, tests }) =>
      tests.flatMap(({ results, projectName }) =>
        results.map(({ duration }) => ({ name: `e2e/${file}: ${title} (${projectName})`, seconds: duration / 1000 })),
      ),
    ),
  ]);
