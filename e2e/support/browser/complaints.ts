import type { BrowserContext } from "@playwright/test";

/** The browser's own note on a status that the test asked for. */
const EXPECTED = /the server responded with a status of (4\d\d|5\d\d)/;

/** Collects what a browser complains of: console errors and warnings (a CSP violation is one), uncaught errors. */
export function listen(context: BrowserContext, said: string[]) {
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !EXPECTED.test(message.text())) said.push(message.text());
  });
  context.on("weberror", (error) => said.push(error.error().message));
}
