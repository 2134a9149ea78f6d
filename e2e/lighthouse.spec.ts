import { expect } from "@playwright/test";
import { firstPages, withLighthouse } from "./support/browser/lighthouse.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { test } from "./support/portals/public-portal.ts";

test.describe.configure(oneProcess("public"));

const NAMES = ["home", "the directory", "an organisation", "the form to apply"];

// Performance depends on the machine: `npm run lighthouse` measures it.
for (const [n, name] of NAMES.entries())
  test(`G8 Lighthouse finds nothing to say of ${name}: accessibility, search engines, layout that moves`, async ({ portal }) => {
    const path = firstPages(portal)[n];
    const { accessibility, seo, shift, lacking } = await withLighthouse((scores) => scores(portal.url + path), { timed: false });
    expect(lacking).toEqual([]);
    expect(accessibility).toBe(100);
    expect(seo).toBeGreaterThanOrEqual(95);
    expect(shift).toBeLessThanOrEqual(0.05);
  });
