import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { stageEntries } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { applicationStatus } from "#domain/membership/status/status-reads";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, draftApplication, filledApplication, submittedApplication } from "#test/fixtures/applications";
import { savePage } from "./save-page.ts";
import { sendApplication } from "./send-application.ts";

const stagesOf = (id: string) =>
  context()
    .db.select({ stage: stageEntries.stage, leftAt: stageEntries.leftAt })
    .from(stageEntries)
    .where(eq(stageEntries.applicationId, id));

test("a complete application reaches the queue: applicant and each reviewer get one mail, the first stage begins", async () => {
  const emails = ["reviewer@example.org", "admin@example.org"];
  await staff("reviewer", { email: "reviewer@example.org" });
  await staff("staffAdmin", { email: "admin@example.org" });
  const { id, reference, email } = await filledApplication();
  expect(await sendApplication(asApplicant(id), { reference })).toEqual({ ok: true, value: { reference } });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", submittedAt: expect.any(Date) });
  expect((await mailsTo(email)).at(-1)).toMatchObject({
    template: "application-received",
    data: { reference, path: expect.stringContaining("/apply/link/") },
  });
  for (const reviewer of emails)
    expect(await mailsTo(reviewer)).toMatchObject([
      { template: "application-for-review", data: { reference, path: expect.stringContaining(id) } },
    ]);
  expect(await stagesOf(id)).toEqual([{ stage: "received", leftAt: null }]);
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: "application.submitted",
    actorId: id,
    facts: { status: ["draft", "submitted"] },
  });
});

test("the receipt names the day by which an answer is promised, the one that the status page names", async () => {
  const { id, email } = await submittedApplication();
  const view = await applicationStatus(asApplicant(id));
  expect(view?.awaited.promised).toBeInstanceOf(Date);
  expect((await mailsTo(email)).at(-1)).toMatchObject({
    template: "application-received",
    data: { answerBy: view?.awaited.promised?.toISOString() },
  });
});

test("what lacks an answer is not sent", async () => {
  const empty = await draftApplication();
  expect(await sendApplication(asApplicant(empty.id), { reference: empty.reference })).toMatchObject({ refusal: "application.incomplete" });
  const half = await filledApplication({}, context(), { sections: ["organisation", "activity"] });
  expect(await sendApplication(asApplicant(half.id), { reference: half.reference })).toMatchObject({ refusal: "application.incomplete" });
  expect(await applicationOf(half.reference)).toMatchObject({ status: "draft" });
});

test("a number of the country that was chosen before has to be corrected first", async () => {
  const { id, reference } = await filledApplication();
  const applicant = asApplicant(id);
  const values = { organisation: "Laminak", country: "FR" };
  const first = await savePage(applicant, { reference, page: "name", version: "another", values });
  const version = first.ok ? "" : (first.details?.version ?? "");
  expect(await savePage(applicant, { reference, page: "name", version, values })).toMatchObject({ ok: true });
  expect(await sendApplication(applicant, { reference })).toMatchObject({ refusal: "application.incomplete" });
});

test("sent twenty times at once, it is one application with one receipt", async () => {
  const { id, reference, email } = await filledApplication();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => sendApplication(asApplicant(id), { reference })));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect((await mailsTo(email)).filter(({ template }) => template === "application-received")).toHaveLength(1);
  expect(await stagesOf(id)).toHaveLength(1);
});

test("nobody but its applicant sends it", async () => {
  const { reference } = await filledApplication();
  const other = await submittedApplication();
  for (const ctx of [visitor(), await staff("staffAdmin"), asApplicant(other.id)])
    expect(await sendApplication(ctx, { reference })).toMatchObject({ refusal: "not_found" });
});

test("what was withdrawn is not sent again", async () => {
  const { id, reference } = await submittedApplication();
  expect((await withdrawApplication(asApplicant(id), { reference })).ok).toBe(true);
  expect(await sendApplication(asApplicant(id), { reference })).toMatchObject({ refusal: "application.not_open" });
  expect(await applicationOf(reference)).toMatchObject({ status: "withdrawn" });
});
