import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SNAPSHOT } from "./light-expects.ts";

test("the script that Playwright runs in each page has what browser tests leave out of it, and its pages what they reach it by", () => {
  const source = readFileSync("node_modules/playwright-core/lib/coreBundle.js", "utf8");
  expect(source.split(SNAPSHOT)).toHaveLength(2);
  expect(source).toMatch(/ {6}contextCreated\(world, context\) \{/);
  expect(source).toMatch(/\._injectedScriptPromise = this\.rawEvaluateHandle\(/);
});
