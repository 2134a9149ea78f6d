import { test as base } from "../test.ts";
import { type Portal, withPortal } from "./portal.ts";

/**
 * A portal apart, for tests that change what everybody reads: rules, questions, letters, administrators, merged organisations.
 * It holds decisions long enough to undo them.
 */
export const test = base.extend<object, { portal: Portal }>({
  portal: [async ({}, use) => withPortal("demo", use, { PORTAL_DECISION_HOLD: "120" }), { scope: "worker", timeout: 180_000 }],
});
