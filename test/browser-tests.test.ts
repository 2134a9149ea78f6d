import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SPECS = globSync("e2e/**/*.spec.ts").map((file) => ({ file, source: readFileSync(file, "utf8") }));

test("tests of a kind of portal follow one another in one process", () => {
  const wrong = SPECS.flatMap(({ file, source }) => {
    const kind = /import \{[^}]*\btest\b[^}]*\} from "[./]*\/support\/portals\/(\w+)-portal\.ts"/.exec(source)?.[1];
    return kind && !source.includes(`test.describe.configure(oneProcess("${kind}"`) ? [`${file}: oneProcess("${kind}")`] : [];
  });
  expect(wrong).toEqual([]);
});

/** The steps of members (B), of the documents of consortia (B17) and of the office's files (C19 to C26), and what holds for each page (B24, G8, G11), by the names that tests give them. */
const STEPS = [
  ...Array.from({ length: 13 }, (_, n) => `B${n + 1}`),
  "B17",
  ...Array.from({ length: 8 }, (_, n) => `C${n + 19}`),
  ...["B24", "G8", "G11"],
];

/** The steps that a test names: each by itself, or the first and the last of several. */
function stepsIn(title: string): string[] {
  const ranges = [...title.matchAll(/\b([A-G])(\d+) to \1(\d+)\b/g)].flatMap(([, letter, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `${letter}${Number(from) + n}`),
  );
  return [...ranges, ...(title.match(/\b[A-G]\d+\b/g) ?? [])];
}

const TITLES = SPECS.flatMap(({ source }) =>
  [...source.matchAll(/\btest\(\s*[`"](.*?)[`"],\s*(?:async|\{)/gs)].map(([, title = ""]) => title),
);

test("each step of the directory, profiles, people and imports is named by a browser test", () => {
  const named = new Set(TITLES.flatMap(stepsIn));
  expect(STEPS.filter((step) => !named.has(step))).toEqual([]);
});

test("the directory, the profile and the import are also walked without scripts", () => {
  const plain = new Set(TITLES.filter((title) => title.includes("@plain")).flatMap(stepsIn));
  expect(["B3", "B4", "B11", "B12", "B13", "B17", "C19", "C26"].filter((step) => !plain.has(step))).toEqual([]);
});
