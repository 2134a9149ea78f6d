import { test as base } from "../test.ts";
import { type Portal, withPortal } from "./portal.ts";

export { expect } from "../test.ts";

/** The demonstration for tests that put words into it and look for them everywhere: other tests would meet what they put there. */
export const test = base.extend<object, { portal: Portal }>({
  portal: [async ({}, use) => withPortal("demo", use), { scope: "worker", timeout: 600_000 }],
});
