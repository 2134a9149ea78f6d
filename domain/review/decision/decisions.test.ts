import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { lastingUntil } from "#domain/retention/lengths";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { later } from "#lib/clock";
import { as, auditOf, mailsTo, person, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, draftApplication, submittedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { refuseApplication } from "./refuse-application.ts";

const asked = atName("Please give the full legal name.");

test("a refusal reaches the applicant with its reason in their language", async () => {
  const reviewer = await staff();
  const { id, reference, email } = await claimedApplication(reviewer, {}, context({ locale: "eu" }));
  const reason = "Ez dago osasun-sektorean.";
  expect(await refuseApplication(reviewer, { applicationId: id, reason })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "refused", decisionReason: reason, decidedAt: expect.any(Date) });
  const until = later(reviewer.now, lastingUntil("applicationLink")).toISOString();
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-refused", locale: "eu", data: { reason, until } });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.refused", facts: { status: ["submitted", "refused"] } });
});

test("of two opposite decisions at once one is made", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  const outcomes = await Promise.all([
    refuseApplication(reviewer, { applicationId: id, reason: "No." }),
    askForChanges(reviewer, { applicationId: id, ...asked }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("only who has it decides", async () => {
  const { id } = await claimedApplication(await staff());
  for (const [ctx, refusal] of [
    [visitor(), "forbidden"],
    [await as(await person()), "forbidden"],
    [asApplicant(id), "forbidden"],
    [await staff(), "application.not_yours"],
  ] as const) {
    expect(await refuseApplication(ctx, { applicationId: id, reason: "No." })).toMatchObject({ refusal });
    expect(await askForChanges(ctx, { applicationId: id, ...asked })).toMatchObject({ refusal });
  }
  expect(await refuseApplication(await staff("staffAdmin"), { applicationId: id, reason: "No." })).toMatchObject({ ok: true });
});

test("what was not sent yet is not decided", async () => {
  const { id } = await draftApplication();
  const admin = await staff("staffAdmin");
  expect(await askForChanges(admin, { applicationId: id, ...asked })).toMatchObject({ refusal: "application.not_open" });
  expect(await refuseApplication(admin, { applicationId: id, reason: "No." })).toMatchObject({ refusal: "application.not_open" });
});

test("one's own application is for others to decide", async () => {
  const { id } = await submittedApplication({ email: "party@example.org" });
  const party = await staff("staffAdmin", { email: "party@example.org" });
  expect(await refuseApplication(party, { applicationId: id, reason: "No." })).toMatchObject({ refusal: "own_organisation" });
  expect(await askForChanges(party, { applicationId: id, ...asked })).toMatchObject({ refusal: "own_organisation" });
});
