import { expect, test } from "vitest";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication } from "#test/fixtures/applications";
import { idOf } from "#test/fixtures/committee";
import { askAtOnce, atName, correctName } from "#test/fixtures/points";
import { tally } from "#test/mail/mailed";
import { requestsOf } from "./point-reads.ts";
import { resolvePoint } from "./resolve-point.ts";

/** An application whose applicant was asked about its name. */
async function asked() {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await askAtOnce(reviewer, { applicationId: id, ...atName() });
  const point = async () => (await requestsOf(reviewer, id))[0]?.points[0];
  return { reviewer, id, reference, point, pointId: (await point())?.id ?? "" };
}
/** The same, answered. */
async function answered() {
  const { id, reference, ...rest } = await asked();
  await correctName(id, "Laminak Sentsoreak, S.L.");
  expect(await resendApplication(asApplicant(id), { reference })).toMatchObject({ ok: true });
  return { id, reference, ...rest };
}

test("an answered point is marked as resolved by whoever has the application, with name and date, and in the audit", async () => {
  const { reviewer, id, pointId, point } = await answered();
  expect(await point()).toMatchObject({ resolvedAt: null, resolvedBy: null });
  expect(await resolvePoint(reviewer, { applicationId: id, pointId })).toMatchObject({ ok: true });
  expect(await point()).toMatchObject({ resolvedAt: reviewer.now, resolvedBy: expect.stringContaining("Test") });
  expect((await auditOf(id)).at(-1)).toEqual({
    action: "application.point_resolved",
    actorId: idOf(reviewer),
    facts: { question: "organisation" },
  });
});

test("one that waits for its answer, of another application, or that is no point, is not resolved", async () => {
  const { reviewer, id, pointId } = await asked();
  expect(await resolvePoint(reviewer, { applicationId: id, pointId })).toMatchObject({ refusal: "application.point_not_answered" });
  const other = await claimedApplication(reviewer);
  const theirs = await answered();
  for (const one of [theirs.pointId, "0".repeat(26)])
    expect(await resolvePoint(reviewer, { applicationId: other.id, pointId: one })).toMatchObject({
      refusal: "application.point_not_answered",
    });
  expect((await auditOf(other.id)).map(({ action }) => action)).not.toContain("application.point_resolved");
});

test("of two at once one resolves it, and it is in the audit once", async () => {
  const { reviewer, id, pointId } = await answered();
  const admin = await staff("staffAdmin");
  const both = await Promise.all([reviewer, admin].map((ctx) => resolvePoint(ctx, { applicationId: id, pointId })));
  expect(tally(both)).toEqual({ won: 1, refusals: ["application.point_resolved"] });
  expect((await auditOf(id)).filter(({ action }) => action === "application.point_resolved")).toHaveLength(1);
});

test("nobody else resolves: not another reviewer, the applicant, a member, a visitor, the committee, or who stepped back", async () => {
  const { reviewer, id, pointId, point } = await answered();
  const resolve = { applicationId: id, pointId };
  expect(await resolvePoint(await staff(), resolve)).toMatchObject({ refusal: "application.not_yours" });
  for (const ctx of [asApplicant(id), await member(await organisation()), visitor(), await staff("committee")])
    expect(await resolvePoint(ctx, resolve)).toMatchObject({ refusal: "forbidden" });
  await declareRecusal(reviewer, { applicationId: id, recusal: "Family." });
  expect(await resolvePoint(reviewer, resolve)).toMatchObject({ refusal: "review.recusal_declared" });
  expect(await point()).toMatchObject({ resolvedAt: null });
});

test("after the decision it stays as it was", async () => {
  const { reviewer, id, pointId, point } = await answered();
  await approveApplication(reviewer, { applicationId: id });
  expect(await resolvePoint(reviewer, { applicationId: id, pointId })).toMatchObject({ refusal: "application.already_decided" });
  expect(await point()).toMatchObject({ resolvedAt: null });
});
