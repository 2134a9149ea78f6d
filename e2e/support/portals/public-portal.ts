import { test as base } from "@playwright/test";
import { type Portal, withPortal } from "./portal.ts";

/** The contents of the demonstration, served as a real cluster's: a demonstration tells search engines to stay away. */
export const asPublic = { PORTAL_DEMO: "", PORTAL_WORKER: "off" };

export const test = base.extend<object, { portal: Portal }>({
  portal: [async ({}, use) => withPortal("demo", use, asPublic), { scope: "worker", timeout: 600_000 }],
});
