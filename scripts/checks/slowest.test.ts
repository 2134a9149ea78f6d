import { resolve } from "node:path";
import { expect, test } from "vitest";
import { timesOfBrowserTests, timesOfUnitTests } from "./slowest.mjs";

test("vitest's report gives the seconds of each test, by its file", () => {
  const assertionResults = [
    { fullName: "a sum", duration: 1500 },
    { fullName: "skipped", duration: undefined },
  ];
  expect(timesOfUnitTests({ testResults: [{ name: resolve("lib/sum.test.ts"), assertionResults }] })).toEqual([
    { name: "lib/sum.test.ts: a sum", seconds: 1.5 },
    { name: "lib/sum.test.ts: skipped", seconds: 0 },
  ]);
});

test("Playwright's report gives those of suites within suites, and of each try", () => {
  const spec = (title: string, ...durations: number[]) => ({
    file: "a.spec.ts",
    title,
    tests: [{ projectName: "phone", results: durations.map((duration) => ({ duration })) }],
  });
  expect(timesOfBrowserTests({ suites: [{ specs: [spec("one", 2000)], suites: [{ specs: [spec("two", 1000, 3000)] }] }] })).toEqual([
    { name: "e2e/a.spec.ts: two (phone)", seconds: 1 },
    { name: "e2e/a.spec.ts: two (phone)", seconds: 3 },
    { name: "e2e/a.spec.ts: one (phone)", seconds: 2 },
  ]);
});
