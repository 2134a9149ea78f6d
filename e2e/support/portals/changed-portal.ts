import { submittedApplication } from "#test/fixtures/applications";
import { raw } from "#test/raw";
import { spareAddress } from "../browser/untouched.ts";
import { test as base } from "../test.ts";
import { inPortal } from "./in-portal.ts";
import { type Portal, withPortal } from "./portal.ts";

/** The demonstration has eight that wait and need no reason, and a worker may run all the tests of this portal. */
const SPARE = 24;

async function withSpareApplications(database: string, data: string) {
  await inPortal({ database, data }, async () => {
    for (let n = 1; n <= SPARE; n++) await submittedApplication({ email: spareAddress(n), organisation: `Ordezko Osasuna ${n}` });
    // A test that reads what was sent to its applicant finds what it sent itself.
    await raw(`delete from outbox where recipient like '${spareAddress("%")}'`);
  });
}

/**
 * A portal apart, for tests that change what everybody reads: rules, questions, letters, administrators, merged organisations.
 * It holds decisions long enough to undo them.
 */
export const test = base.extend<object, { portal: Portal }>({
  portal: [
    async ({}, use) => withPortal("demo", use, { PORTAL_DECISION_HOLD: "120" }, withSpareApplications),
    { scope: "worker", timeout: 600_000 },
  ],
});
