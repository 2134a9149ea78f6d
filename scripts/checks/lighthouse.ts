import { mkdirSync, rmSync } from "node:fs";
import { firstPages, withLighthouse } from "../../e2e/support/browser/lighthouse.ts";
import { demoTemplate, FOLDER } from "../../e2e/support/portals/databases.ts";
import { withPortal } from "../../e2e/support/portals/portal.ts";
import { asPublic } from "../../e2e/support/portals/public-portal.ts";

/** As the product serves it: what the browser tests are spared (0127), compression among it, is half of a first visit's time. */
const AS_SERVED = { ...asPublic, NODE_OPTIONS: "" };

/** What a first visit must reach on a phone. */
const LEAST = { performance: 90, accessibility: 100, seo: 95 } as const;
const MAX_SHIFT = 0.05;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
demoTemplate();
let under = 0;
await withPortal(
  "demo",
  (portal) =>
    withLighthouse(async (scores) => {
      for (const path of firstPages(portal)) {
        const found = await scores(portal.url + path);
        const names = Object.keys(LEAST) as (keyof typeof LEAST)[];
        const ok = names.every((name) => found[name] >= LEAST[name]) && found.shift <= MAX_SHIFT;
        if (!ok) under++;
        const figures = names.map((name) => `${name}=${found[name]}`).join(" ");
        console.log(
          `${ok ? "ok   " : "UNDER"} ${figures} cls=${found.shift.toFixed(3)} ${path}${found.lacking.map((line) => ` · ${line}`).join("")}`,
        );
      }
    }),
  AS_SERVED,
);
console.log(`lighthouse pages=4 under=${under}`);
process.exitCode = under > 0 ? 1 : 0;
