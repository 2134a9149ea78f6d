import { expect, test } from "vitest";
import { approveApplication } from "#domain/review/decision/approve-application";
import { auditOf, staff, visitor } from "#test/builders";
import { claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { stagesOf } from "#test/fixtures/stages";
import { advanceApplication } from "./advance-application.ts";

async function taken() {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  return { reviewer, id, to: (from: string, to: string, reason?: string) => ({ applicationId: id, from, to, ...(reason && { reason }) }) };
}

test("on to the committee and, with a reason, back; the audit keeps both, the reason apart", async () => {
  const { reviewer, id, to } = await taken();
  expect(await advanceApplication(reviewer, to("screening", "committee"))).toMatchObject({ ok: true });
  expect(await advanceApplication(reviewer, to("committee", "screening"))).toMatchObject({ refusal: "application.reason_needed" });
  expect(await advanceApplication(reviewer, to("committee", "screening", "The statutes are missing."))).toMatchObject({ ok: true });
  expect(await stagesOf(id)).toEqual(["received", "screening", "committee", "screening…"]);
  const moved = (await auditOf(id)).filter(({ action }) => action === "application.advanced");
  expect(moved.map(({ facts }) => facts)).toEqual([
    { stage: ["screening", "committee"] },
    { stage: ["committee", "screening"], reason: true },
  ]);
});

test("of two who press at once one moves it, the other is told that it has moved", async () => {
  const { reviewer, to } = await taken();
  const outcomes = await Promise.all([
    advanceApplication(reviewer, to("screening", "committee")),
    advanceApplication(reviewer, to("screening", "committee")),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "application.stage_moved" });
});

test.each(["decided", "applicant", "nowhere", "screening"])("it does not advance to %s", async (stage) => {
  const { reviewer, to, id } = await taken();
  expect(await advanceApplication(reviewer, to("screening", stage, "Because."))).toMatchObject({ refusal: "application.no_such_stage" });
  expect(await stagesOf(id)).toEqual(["received", "screening…"]);
});

test("only who has it or an administrator moves it, while it is open", async () => {
  const { reviewer, id, to } = await taken();
  expect(await advanceApplication(visitor(), to("screening", "committee"))).toMatchObject({ refusal: "forbidden" });
  expect(await advanceApplication(await staff(), to("screening", "committee"))).toMatchObject({ refusal: "application.not_yours" });
  expect(await advanceApplication(await staff("staffAdmin"), to("screening", "committee"))).toMatchObject({ ok: true });
  const waiting = await submittedApplication();
  expect(await advanceApplication(reviewer, { applicationId: waiting.id, from: "received", to: "screening" })).toMatchObject({
    refusal: "application.claim_first",
  });
  await approveApplication(reviewer, { applicationId: id });
  expect(await advanceApplication(reviewer, to("decided", "screening", "Again."))).toMatchObject({
    refusal: "application.already_decided",
  });
});
