import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OFF } from "./features.ts";

test("whatever Playwright turns off in a browser is off", () => {
  const source = readFileSync("node_modules/playwright-core/lib/coreBundle.js", "utf8");
  const [, list = ""] = /disabledFeatures = \[(.*?)\]/s.exec(source) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(theirs).toContain("PaintHolding");
  expect(OFF).toEqual([...theirs, "RenderDocument"]);
});
