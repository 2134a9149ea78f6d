import { expect, test } from "vitest";
import { applicationOf, asApplicant, submittedApplication, takenApplication } from "#test/applications";
import { as, auditOf, mailsTo, person, staff, visitor } from "#test/builders";
import { context } from "../kernel/context.ts";
import { amendApplication } from "../membership/amend-application.ts";
import { askForChanges } from "./ask-for-changes.ts";
import { refuseApplication } from "./refuse-application.ts";

const mended = { firstName: "Nahia", lastName: "Zubiondo", country: "ES", position: "Chief executive", organisation: "Laminak, S.L." };
const message = "Please give the full legal name.";

test("staff ask, the applicant mends and sends again, and it is back with the same reviewer", async () => {
  const reviewer = await staff("reviewer", { email: "asks@example.org" });
  const { id, reference, email } = await takenApplication(reviewer);
  expect(await askForChanges(reviewer, { applicationId: id, message })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "changesAsked" });
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-changes", data: { message } });
  expect(await amendApplication(asApplicant(id), { ...mended, reference })).toMatchObject({ ok: true });
  const after = await applicationOf(reference);
  expect(after).toMatchObject({ status: "submitted", organisationName: "Laminak, S.L.", assignedTo: expect.any(String) });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.resent", facts: { changed: ["position", "organisation"] } });
  expect((await mailsTo("asks@example.org")).map((mail) => mail.template)).toEqual(["application-for-review", "application-resent"]);
});

test("nothing is mended while nobody asked, nor twice at once, nor in another's place", async () => {
  const reviewer = await staff();
  const { id, reference } = await takenApplication(reviewer);
  expect(await amendApplication(asApplicant(id), { ...mended, reference })).toMatchObject({ refusal: "application.not_open" });
  await askForChanges(reviewer, { applicationId: id, message });
  const other = await submittedApplication();
  expect(await amendApplication(asApplicant(other.id), { ...mended, reference })).toMatchObject({ refusal: "not_found" });
  expect(await amendApplication(visitor(), { ...mended, reference })).toMatchObject({ refusal: "forbidden" });
  const twice = await Promise.all([1, 2].map(() => amendApplication(asApplicant(id), { ...mended, reference })));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a refusal reaches the applicant with its reason in their language", async () => {
  const reviewer = await staff();
  const { id, reference, email } = await takenApplication(reviewer, {}, context({ locale: "eu" }));
  const reason = "Ez dago osasun-sektorean.";
  expect(await refuseApplication(reviewer, { applicationId: id, reason })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "refused", decisionReason: reason, decidedAt: expect.any(Date) });
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-refused", locale: "eu", data: { reason } });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.refused", facts: { status: ["submitted", "refused"] } });
});

test("of two opposite decisions at once one stands", async () => {
  const reviewer = await staff();
  const { id } = await takenApplication(reviewer);
  const outcomes = await Promise.all([
    refuseApplication(reviewer, { applicationId: id, reason: "No." }),
    askForChanges(reviewer, { applicationId: id, message }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("only who has it decides", async () => {
  const { id } = await takenApplication(await staff());
  for (const [ctx, refusal] of [
    [visitor(), "forbidden"],
    [await as(await person()), "forbidden"],
    [asApplicant(id), "forbidden"],
    [await staff(), "application.not_yours"],
  ] as const) {
    expect(await refuseApplication(ctx, { applicationId: id, reason: "No." })).toMatchObject({ refusal });
    expect(await askForChanges(ctx, { applicationId: id, message })).toMatchObject({ refusal });
  }
  expect(await refuseApplication(await staff("staffAdmin"), { applicationId: id, reason: "No." })).toMatchObject({ ok: true });
});

test("one's own application is for others to decide", async () => {
  const { id } = await submittedApplication({ email: "party@example.org" });
  const party = await staff("staffAdmin", { email: "party@example.org" });
  expect(await refuseApplication(party, { applicationId: id, reason: "No." })).toMatchObject({ refusal: "own_organisation" });
  expect(await askForChanges(party, { applicationId: id, message })).toMatchObject({ refusal: "own_organisation" });
});
