import { test as base } from "@playwright/test";
import { closeConnections, connections } from "#db/sqlite/connections";
import { type Portal, withPortal } from "./portal.ts";

const SETTINGS = { PORTAL_WORKER: "off", PORTAL_DECISION_HOLD: "600", PORTAL_LIMITS: "100000" };

/**
 * An empty portal that sends no mail and holds decisions long, so that what a test undoes was not on its way.
 * The test's own process opens the same database, for the rows that its cases start from.
 */
export const test = base.extend<object, { portal: Portal }>({
  portal: [
    async ({}, use) =>
      withPortal(
        "empty",
        async (portal) => {
          Object.assign(process.env, { PORTAL_DATABASE: portal.database, PORTAL_DATA: portal.data });
          connections().writer.pragma("synchronous=OFF");
          await use(portal);
          await closeConnections();
        },
        SETTINGS,
      ),
    { scope: "worker", timeout: 600_000 },
  ],
});
