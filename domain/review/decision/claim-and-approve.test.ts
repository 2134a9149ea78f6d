import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { undoAssignment } from "#domain/review/assignment/undo-assignment";
import { claimAndAskForChanges } from "#domain/review/changes/claim-and-ask-for-changes";
import { setPoint } from "#domain/review/changes/set-point";
import { bulkRows } from "#domain/review/queue/bulk-reads";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { stageEntriesOf } from "#domain/review/stages/stage-entries";
import { later, SECOND } from "#lib/clock";
import { actsFor } from "#test/acting";
import { as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { claimAndApprove } from "./claim-and-approve.ts";
import { claimAndRefuse } from "./claim-and-refuse.ts";
import { decideMany } from "./decide-many.ts";
import { undoDecision } from "./undo-decision.ts";

const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const decisions = async (id: string) =>
  (await auditOf(id)).map(({ action }) => action).filter((action) => action === "application.claimed" || action === "application.approved");
const BOTH = ["application.claimed", "application.approved"];

test("an application that nobody has is assigned and approved in one step, with an audit row for each", async () => {
  const reviewer = await staff();
  const { id, reference, email } = await submittedApplication();
  expect(await claimAndApprove(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "approved", assignedTo: idOf(reviewer) });
  expect(await decisions(id)).toEqual(BOTH);
  expect((await mailsTo(email)).filter(({ template }) => template === "application-approved")).toHaveLength(1);
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", assignedTo: null });
});

test.each([
  ["approved", (ctx: Context, applicationId: string) => claimAndApprove(ctx, { applicationId })],
  ["refused", (ctx: Context, applicationId: string) => claimAndRefuse(ctx, { applicationId, reason: "No seat here." })],
  ["changesAsked", (ctx: Context, applicationId: string) => claimAndAskForChanges(ctx, { applicationId, ...atName("Which?") })],
] as const)("undoing what was assigned and %s in one step restores who has it, its stage and the dates of both", async (status, decide) => {
  const { id, reference } = await submittedApplication();
  const before = await stageEntriesOf(context(), id);
  const reviewer = { ...(await staff()), now: later(context().now, SECOND) };
  expect(await decide(reviewer, id)).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status, assignedTo: idOf(reviewer) });
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", assignedTo: null });
  expect(await stageEntriesOf(reviewer, id)).toEqual(before);
  expect(await undoAssignment(reviewer, { applicationId: id })).toMatchObject({ refusal: "application.assignment_changed" });
});

test("somebody else's is neither refused nor sent back by who does not have it", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const { id: applicationId } = await claimedApplication(other);
  expect(await claimAndRefuse(reviewer, { applicationId, reason: "No." })).toMatchObject({ refusal: "application.not_yours" });
  expect(await claimAndAskForChanges(reviewer, { applicationId, ...atName("Which?") })).toMatchObject({ refusal: "application.not_yours" });
  expect(await claimAndRefuse(visitor(), { applicationId, reason: "No." })).toMatchObject({ refusal: "forbidden" });
});

test("one's own is approved without being assigned again", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  expect(await claimAndApprove(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await decisions(id)).toEqual(BOTH);
});

test("what speaks against the approval leaves it with nobody, as it was", async () => {
  const reviewer = await staff();
  await organisation({ name: "Egun Ona Lab" });
  const { id, reference } = await submittedApplication({ organisation: "Egun Ona Lab" });
  expect(await claimAndApprove(reviewer, { applicationId: id })).toMatchObject({ refusal: "approval.reason_needed" });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", assignedTo: null });
  expect(await decisions(id)).toEqual([]);
  const input = { applicationId: id, seen: "duplicate", despite: "It is another laboratory." };
  expect(await claimAndApprove(reviewer, input)).toMatchObject({ ok: true });
});

test("somebody else's, a decided one and one that is not there are refused", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const [theirs, decided] = [await claimedApplication(other), await submittedApplication()];
  await claimAndApprove(other, { applicationId: decided.id });
  expect(await claimAndApprove(reviewer, { applicationId: theirs.id })).toMatchObject({ refusal: "application.not_yours" });
  expect(await claimAndApprove(reviewer, { applicationId: decided.id })).toMatchObject({ refusal: "application.already_decided" });
  expect(await claimAndApprove(reviewer, { applicationId: "0".repeat(26) })).toMatchObject({ refusal: "not_found" });
});

test("nobody but staff, nobody for their own organisation and nobody with a conflict does it", async () => {
  const { id, reference } = await submittedApplication({ organisation: "Own Lab" });
  for (const ctx of [visitor(), await member(await organisation()), asApplicant(id)])
    expect(await claimAndApprove(ctx, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
  const [party, recused] = [await staff(), await staff()];
  await actsFor(idOf(party), await organisation({ name: "Own Lab" }));
  await declareRecusal(recused, { applicationId: id, recusal: "My sister works there." });
  expect(await claimAndApprove(await as(idOf(party)), { applicationId: id })).toMatchObject({ refusal: "own_organisation" });
  expect(await claimAndApprove(recused, { applicationId: id })).toMatchObject({ refusal: "review.recusal_declared" });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", assignedTo: null });
});

test("of two at once one assigns and decides, and the other does neither", async () => {
  const both = [await staff(), await staff()];
  const { id } = await submittedApplication();
  const outcomes = await Promise.all(both.map((who) => claimAndApprove(who, { applicationId: id })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await decisions(id)).toEqual(BOTH);
});

test("among many, those that nobody has are assigned and approved where that was asked, each with its reason where one is needed", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const [mine, nobodys, noted, theirs] = [
    await claimedApplication(reviewer),
    await submittedApplication(),
    await submittedApplication(),
    await claimedApplication(other),
  ];
  await setPoint(await staff("staffAdmin"), { applicationId: noted.id, question: "short", text: "What does it do?" });
  const ids = [mine, nobodys, noted, theirs].map(({ id }) => id);
  expect((await bulkRows(reviewer, ids, "approve")).map(({ may, takes, obstacles }) => [may, takes, obstacles.length])).toEqual([
    [true, false, 0],
    [true, true, 0],
    [true, true, 1],
    ["application.not_yours", false, 0],
  ]);
  const step = { step: "approve", applicationId: ids, query: "" } as const;
  expect(await decideMany(reviewer, { ...step, applicationId: [nobodys.id] })).toMatchObject({
    value: { failed: [{ refusal: "application.claim_first" }] },
  });
  const despite = { [noted.id]: "It is plain enough." };
  const seen = { [noted.id]: "requestNotSent" };
  expect(await decideMany(reviewer, { ...step, claim: true, despite, seen })).toMatchObject({
    value: { count: 3, failed: [{ applicationId: theirs.id, refusal: "application.not_yours" }] },
  });
  for (const { id } of [mine, nobodys, noted]) expect(await decisions(id)).toEqual(BOTH);
  expect(await decisions(theirs.id)).toEqual(["application.claimed"]);
});
