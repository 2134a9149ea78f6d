import { submittedApplication } from "#test/fixtures/applications";
import { raw } from "#test/raw";
import { spareAddress } from "../browser/untouched.ts";
import { test as base } from "../test.ts";
import { inPortal } from "./in-portal.ts";
import { type Portal, withPortal } from "./portal.ts";

/**
 * Names of which none is like another: approving what may be a duplicate needs a reason. The demonstration has few that wait and need
 * none, and a worker may run all the tests of this portal.
 */
const SPARE = `Aldatz Bermeo Ceberio Dulantzi Ezkerra Fruniz Gorostiza Hondarribi Irurtzun Jauregi Kortezubi Laukiz
  Mundaka Nabarniz Orozko Plentzia Qastelu Ruzkin Sukarrieta Txindoki Urdaibai Villarreal Wartze Zeanuri
  Abadino Berango Donamaria Elgoibar Getaria Hernani Igorre Larrabetzu Muskiz Otxandio Pasaia Zumaia`.split(/\s+/);

async function withSpareApplications(database: string, data: string) {
  await inPortal({ database, data }, async () => {
    for (const [n, organisation] of SPARE.entries()) await submittedApplication({ email: spareAddress(n + 1), organisation });
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
