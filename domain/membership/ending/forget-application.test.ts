import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicationKeys } from "#db/schema/duplicates";
import { jobs } from "#db/schema/kernel";
import { applicationNotes } from "#db/schema/review";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { context } from "#domain/kernel/context";
import { requestStatusLink } from "#domain/membership/status/request-status-link";
import { addNote } from "#domain/review/application/add-note";
import { askReopening } from "#domain/review/decision/ask-reopening";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { forgetApplication } from "./forget-application.ts";
import { withdrawApplication } from "./withdraw-application.ts";

const system = () => context({ actor: { kind: "system", name: "jobs" } });
const waiting = async () =>
  (await context()
    .db.select({ payload: jobs.payload, notBefore: jobs.notBefore })
    .from(jobs)
    .where(eq(jobs.kind, "application.forget"))) as {
    payload: { applicationId: string; version: string };
    notBefore: Date;
  }[];
const reason = "Not in the health sector.";

test("twelve months after a refusal the data go; reference, state and history stay", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await addNote(reviewer, { applicationId: id, text: "Seen at a fair." });
  await refuseApplication(reviewer, { applicationId: id, reason });
  const keys = () => context().db.$count(applicationKeys, eq(applicationKeys.applicationId, id));
  expect(await keys()).toBeGreaterThan(0);
  const [job] = await waiting();
  expect(job?.notBefore).toEqual(later(reviewer.now, 365 * DAY));
  expect(await forgetApplication(system(), job?.payload ?? { applicationId: "", version: "" })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "refused", email: "", organisationName: "", decisionReason: null });
  expect(await context().db.select({ id: applicationNotes.id }).from(applicationNotes)).toEqual([]);
  expect(await keys()).toBe(0);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.forgotten", actorId: "jobs" });
  expect(await verifyAudit(context())).toMatchObject({ ok: true });
});

test("a withdrawn one is forgotten too, once", async () => {
  const { id, reference } = await submittedApplication();
  await withdrawApplication(asApplicant(id), { reference });
  const [job] = await waiting();
  if (!job) throw new Error("no job");
  await Promise.all([forgetApplication(system(), job.payload), forgetApplication(system(), job.payload)]);
  expect(await applicationOf(reference)).toMatchObject({ status: "withdrawn", email: "" });
  expect((await auditOf(id)).filter(({ action }) => action === "application.forgotten")).toHaveLength(1);
});

test("a refusal that was undone forgets nothing, even when the application is refused again", async () => {
  const reviewer = await staff();
  const { id, reference, email } = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: id, reason });
  await undoDecision(reviewer, { applicationId: id });
  await refuseApplication(reviewer, { applicationId: id, reason });
  const [first, second] = await waiting();
  if (!first || !second) throw new Error("two jobs expected");
  await forgetApplication(system(), first.payload);
  expect(await applicationOf(reference)).toMatchObject({ status: "refused", email });
  await forgetApplication(system(), second.payload);
  expect(await applicationOf(reference)).toMatchObject({ status: "refused", email: "" });
});

test("what was deleted is not reopened, and its reference sends no email to nobody", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await refuseApplication({ ...reviewer, decisionHold: 0 }, { applicationId: id, reason });
  const [job] = await waiting();
  await forgetApplication(system(), job?.payload ?? { applicationId: "", version: "" });
  expect(await requestStatusLink(visitor(), { reference })).toMatchObject({ ok: true });
  expect((await mailsTo("")).filter(({ status }) => status !== "recalled")).toEqual([]);
  expect(await askReopening(reviewer, { applicationId: id, why: "New facts." })).toMatchObject({ refusal: "not_found" });
});
