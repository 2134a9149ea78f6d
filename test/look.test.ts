import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PLACES } from "../e2e/support/all-places.ts";

/** First cells of the table under this heading, without their marks. */
const pagesUnder = (heading: string) => {
  const [, section = ""] = readFileSync("docs/look.md", "utf8").split(`\n### ${heading}\n`);
  const cells = [...section.matchAll(/^\| `([^`]+)` +\| *([^|]+?) *\| *([^|]+?) *\|$/gm)];
  return cells.map(([, page, seen, changed]) => ({ page, said: [seen, changed].filter(Boolean).length }));
};

test("docs/look.md says of every page what was seen and changed: draw it (npm run screens), look, and add its line", () => {
  const looked = pagesUnder("Page by page");
  expect(looked.map(({ page }) => page).toSorted()).toEqual(PLACES.map(({ name }) => name).toSorted());
  expect(looked.filter(({ said }) => said < 2)).toEqual([]);
});
