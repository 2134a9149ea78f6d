import type { BrowserContext } from "@playwright/test";

/** Milliseconds in which a person, and a test, has done the next thing. */
const LATE = 1_200;

/**
 * With `PORTAL_TEST_LATE=1` the scripts of every other page begin late, as on a slow phone: what is typed, chosen or sent before may not be lost, and no test may
 * depend on being slower than they are. It is Next's own list of what goes before its script.
 */
export const beginLate = async (context: BrowserContext) =>
  process.env.PORTAL_TEST_LATE
    ? context.addInitScript((late) => {
        const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() < 0.5 ? 0 : late));
        Object.assign(window, { __next_s: { length: 1, reduce: wait } });
      }, LATE)
    : undefined;
