import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

/** Runs in the page. Only what is wrong is written out: to write out what is right as well takes ten times as long as to check it. */
async function check(options: RunOptions) {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ ...options, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" · ")}`);
}

/** What axe finds wrong in the page as it is shown now, one sentence for each rule. Our pages hold no frames, so it looks into none. */
export async function accessibilityFaults(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(check, options);
}
