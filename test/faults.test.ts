import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FAULTS } from "../scripts/mutants/faults.mjs";

test.each(FAULTS)("the planted fault finds its place: $name", ({ file, find, tests }) => {
  expect(readFileSync(file, "utf8").split(find).length - 1).toBe(1);
  expect(tests.filter((path) => !existsSync(path))).toEqual([]);
});
