import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { foldersBySize, forbiddenNamesIn, insteadOf } from "./forbidden-names.mjs";

const CODE = ["app", "bench", "components", "db", "demo", "domain", "e2e", "emails", "lib", "scripts", "test", "worker"];
const LIST = "scripts/checks/forbidden-names.mjs";
const code = () =>
  execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", ...CODE], { encoding: "utf8" })
    .split("\n")
    .filter((name) => /\.(tsx?|mjs)$/.test(name) && existsSync(name) && !name.startsWith("scripts/checks/forbidden-names"));

test("a name that has a forbidden part, beginning or whole is found, and the standard word is given", () => {
  const names = ["mendName", "settledAt", "MOST_FIELDS", "foundOrganisation", "points-to-mend.tsx".split("-")[2]?.split(".")[0] ?? ""];
  expect(names.map(insteadOf)).toEqual(["correct", "resolved, completed", "MAX_", "createOrganisation", "correct"]);
  expect(["recommend", "allSettled", "founded", "Garmendia"].map(insteadOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test("names are looked for in paths and in code, not in sentences", () => {
  const text = 'const settled = "it is settled"; // nothing is settled';
  expect(forbiddenNamesIn({ name: "domain/points-to-mend.ts", text })).toEqual([
    "domain/points-to-mend.ts: mend, write correct",
    "domain/points-to-mend.ts: settled, write resolved, completed",
  ]);
});

test("no file has a forbidden name", () => {
  expect(code().flatMap((name) => forbiddenNamesIn({ name, text: readFileSync(name, "utf8") }))).toEqual([]);
});

test("no folder holds more than 30 source files, tests apart", () => {
  const sources = code().filter((name) => name !== LIST && !/\.(test|spec)\.tsx?$/.test(name));
  expect(sources.length).toBeGreaterThan(1000);
  expect(foldersBySize(sources).filter(({ files }) => files > 30)).toEqual([]);
});
