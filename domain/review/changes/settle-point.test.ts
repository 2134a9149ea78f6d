import { expect, test } from "vitest";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { declareConflict } from "#domain/review/conflicts/declare-conflict";
import { approveApplication } from "#domain/review/decision/approve-application";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { asApplicant, takenApplication } from "#test/given/applications";
import { idOf } from "#test/given/committee";
import { askAtOnce, atName, mendName } from "#test/given/points";
import { tally } from "#test/mail/mailed";
import { requestsOf } from "./point-reads.ts";
import { settlePoint } from "./settle-point.ts";

/** An application whose applicant was asked about its name. */
async function asked() {
  const reviewer = await staff();
  const { id, reference } = await takenApplication(reviewer);
  await askAtOnce(reviewer, { applicationId: id, ...atName() });
  const point = async () => (await requestsOf(reviewer, id))[0]?.points[0];
  return { reviewer, id, reference, point, pointId: (await point())?.id ?? "" };
}
/** The same, answered. */
async function answered() {
  const { id, reference, ...rest } = await asked();
  await mendName(id, "Laminak Sentsoreak, S.L.");
  expect(await resendApplication(asApplicant(id), { reference })).toMatchObject({ ok: true });
  return { id, reference, ...rest };
}

test("an answered point is settled by whoever has the application, with name and date, and in the audit", async () => {
  const { reviewer, id, pointId, point } = await answered();
  expect(await point()).toMatchObject({ settledAt: null, settledBy: null });
  expect(await settlePoint(reviewer, { applicationId: id, pointId })).toMatchObject({ ok: true });
  expect(await point()).toMatchObject({ settledAt: reviewer.now, settledBy: expect.stringContaining("Test") });
  expect((await auditOf(id)).at(-1)).toEqual({
    action: "application.point_settled",
    actorId: idOf(reviewer),
    facts: { question: "organisation" },
  });
});

test("one that waits for its answer, of another application, or that is no point, is not settled", async () => {
  const { reviewer, id, pointId } = await asked();
  expect(await settlePoint(reviewer, { applicationId: id, pointId })).toMatchObject({ refusal: "application.point_not_answered" });
  const other = await takenApplication(reviewer);
  const theirs = await answered();
  for (const one of [theirs.pointId, "0".repeat(26)])
    expect(await settlePoint(reviewer, { applicationId: other.id, pointId: one })).toMatchObject({
      refusal: "application.point_not_answered",
    });
  expect((await auditOf(other.id)).map(({ action }) => action)).not.toContain("application.point_settled");
});

test("of two at once one settles it, and it is in the audit once", async () => {
  const { reviewer, id, pointId } = await answered();
  const admin = await staff("staffAdmin");
  const both = await Promise.all([reviewer, admin].map((ctx) => settlePoint(ctx, { applicationId: id, pointId })));
  expect(tally(both)).toEqual({ won: 1, refusals: ["application.point_settled"] });
  expect((await auditOf(id)).filter(({ action }) => action === "application.point_settled")).toHaveLength(1);
});

test("nobody else settles: not another reviewer, the applicant, a member, a visitor, the committee, or who stepped back", async () => {
  const { reviewer, id, pointId, point } = await answered();
  const settle = { applicationId: id, pointId };
  expect(await settlePoint(await staff(), settle)).toMatchObject({ refusal: "application.not_yours" });
  for (const ctx of [asApplicant(id), await member(await organisation()), visitor(), await staff("committee")])
    expect(await settlePoint(ctx, settle)).toMatchObject({ refusal: "forbidden" });
  await declareConflict(reviewer, { applicationId: id, conflict: "Family." });
  expect(await settlePoint(reviewer, settle)).toMatchObject({ refusal: "review.conflict_declared" });
  expect(await point()).toMatchObject({ settledAt: null });
});

test("after the decision it stays as it was", async () => {
  const { reviewer, id, pointId, point } = await answered();
  await approveApplication(reviewer, { applicationId: id });
  expect(await settlePoint(reviewer, { applicationId: id, pointId })).toMatchObject({ refusal: "application.already_decided" });
  expect(await point()).toMatchObject({ settledAt: null });
});
