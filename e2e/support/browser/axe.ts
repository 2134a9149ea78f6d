import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";

/** Less than half as long as `axe.source`, and each page compiles it again. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Runs in the page. Only what is wrong is written out: to write out what is right as well takes ten times as long as to check it. */
async function check(options: RunOptions) {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
    ...options,
    iframes: false,
    resultTypes: ["violations"],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" · ")}`);
}

/** As a script of the page, not through `evaluate`, which takes twice as long for one of this length: see docs/decisions/0185. */
async function bringAxe(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: source });
  await session.detach();
}

/** What axe finds wrong in the page as it is shown now, one sentence for each rule. A frame holds an email or a file of an origin of its own, where a script may not look. */
export async function accessibilityFaults(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await bringAxe(page);
  return page.evaluate(check, options);
}
