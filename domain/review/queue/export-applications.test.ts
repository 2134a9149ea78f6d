import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { approveApplication } from "#domain/review/decision/approve-application";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { DAY, later } from "#lib/clock";
import { auditOf, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { exportApplications, latenessOf, promisedDayOf } from "./export-applications.ts";
import type { QueueRow } from "./queue-reads.ts";

async function rowsOf(batches: AsyncIterable<QueueRow[]>) {
  const rows: QueueRow[] = [];
  for await (const some of batches) rows.push(...some);
  return rows;
}
const events = async () => (await auditOf("home")).filter(({ action }) => action === "cluster.applications_exported");

test("the export has every application of the list, with the promised day and how late the answer was; the audit says who took what", async () => {
  const reviewer = await staff();
  const late = await claimedApplication(reviewer);
  for (let n = 0; n < 30; n++) await submittedApplication({ organisation: `Made-up Works ${n}` });
  const after = { ...reviewer, now: later(reviewer.now, 200 * DAY) };
  expectDone(await approveApplication(after, { applicationId: late.id }));
  const whole = { query: { ...WHOLE_QUEUE, q: "" }, format: "csv", personal: false } as const;
  const { rows, fields, batches } = expectDone(await exportApplications(after, whole));
  const found = await rowsOf(batches);
  expect([rows, found.length]).toEqual([31, 31]);
  expect(fields).not.toContain("applicant");
  const row = found.find(({ id }) => id === late.id);
  expect(row && promisedDayOf(row)).toEqual(row?.promise?.by);
  expect(row && latenessOf(row)).toBeGreaterThan(100);
  const open = found.find(({ id }) => id !== late.id);
  expect(open && latenessOf(open)).toBeGreaterThan(100);
  const decided = await exportApplications(after, {
    ...whole,
    query: { ...WHOLE_QUEUE, view: "decided", q: late.reference },
    personal: true,
  });
  expect((await rowsOf(expectDone(decided).batches)).map(({ id }) => id)).toEqual([late.id]);
  expect(expectDone(decided).fields).toContain("applicant");
  const actorId = reviewer.actor.kind === "person" ? reviewer.actor.personId : "";
  expect(await events()).toMatchObject([
    { actorId, facts: { view: "all", filters: {}, format: "csv", fields, rows: 31 } },
    { actorId, facts: { view: "decided", filters: {}, rows: 1 } },
  ]);
});

test("an answer in time is not late, nor one that nobody promised", () => {
  const by = new Date();
  expect(latenessOf({ promise: { by, isLate: false, workingDays: 0 }, due: null, group: "later" })).toBeUndefined();
  expect(latenessOf({ promise: null, due: null, group: "later" })).toBeUndefined();
  expect(latenessOf({ promise: null, due: { at: by, workingDays: 0 }, group: "overdue" })).toBe(0);
});

test("only staff take the list, and the audit has no row of another's try; what a reader may not read is not in their file", async () => {
  const application = await submittedApplication({ organisation: "Bidezko Klinika" });
  const asked = { query: WHOLE_QUEUE, format: "xlsx", personal: true } as const;
  for (const ctx of [visitor(), context({ actor: { kind: "system", name: "test" } })])
    expect(await exportApplications(ctx, asked)).toEqual({ ok: false, refusal: "not_found" });
  expect(await events()).toEqual([]);
  const reviewer = await staff();
  expectDone(await declareRecusal(reviewer, { applicationId: application.id, recusal: "My sister owns it." }));
  const { batches } = expectDone(await exportApplications(reviewer, asked));
  expect(await rowsOf(batches)).toMatchObject([{ id: application.id, applicant: "", recusal: true }]);
});
