import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import { jobs } from "#db/schema/kernel";
import { type Context, context } from "#domain/kernel/context";
import { later, SECOND } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, staff } from "#test/builders";
import { asker, consortium, emailOf, invited, refusalOf } from "#test/fixtures/consortia";
import { consortiumHistory } from "../history/named-history.ts";
import { answerInvitation } from "./answer-invitation.ts";
import { completeAnswer } from "./complete-answer.ts";
import { declinePartner } from "./decline-partner.ts";
import { expirePlace } from "./expire-place.ts";
import { invitationsOf } from "./invitations.ts";
import { membershipOf } from "./membership.ts";
import { undoInvitationAnswer } from "./undo-invitation-answer.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

const HOLD = 120;

/** A consortium and an organisation that it invited, whose owner can undo an answer for two minutes. */
async function offered() {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await invited(made);
  const owner: Context = { ...ctx, decisionHold: HOLD };
  const place = { consortiumId: made.id, organisationId };
  const decline = () => answerInvitation(owner, { ...place, answer: "decline" });
  const row = async () => (await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, requestId)))[0];
  const acts = async () => (await auditOf(made.id)).map(({ action }) => action).slice(2);
  const mails = async () => (await mailsTo(emailOf(made.coordinator))).map(({ template }) => template);
  const system = (now: Date) => context({ actor: { kind: "system", name: "worker" }, clock: () => now });
  /** What the worker does once the jobs are due. */
  const time = async () => {
    const { payload, notBefore } = jobs;
    const due = await context()
      .db.select({ payload, notBefore })
      .from(jobs)
      .where(and(eq(jobs.kind, "consortium.answer")));
    for (const job of due) await completeAnswer(system(job.notBefore), job.payload as never);
  };
  return { made, owner, organisationId, requestId, place, decline, row, acts, mails, time, system };
}

test("declining an invitation takes effect when it can no longer be undone: until then the coordinator learns nothing of it", async () => {
  const { made, owner, organisationId, decline, row, acts, mails, time } = await offered();
  expect(refusalOf(await decline())).toBe("done");
  expect([(await row())?.status, await mails()]).toEqual(["invited", []]);
  const [place] = (await membershipOf(owner, made.slug))?.places ?? [];
  expect(place).toMatchObject({
    ...{ state: "invited", declinesAt: later(owner.now, HOLD * SECOND) },
    may: { answerInvitation: "consortium.already_decided", undoInvitationAnswer: true },
  });
  const sent = (await invitationsOf(made.coordinator, made.slug, { to: "", name: "" }))?.sent ?? [];
  expect(sent.map(({ state, decidedAt }) => [state, decidedAt])).toEqual([["invited", null]]);
  const told = (await consortiumHistory(made.coordinator, made.slug))?.entries.rows.map(({ action }) => action) ?? [];
  expect(told.filter((action) => action.includes("invitation_answer") || action.includes("declined"))).toEqual([]);
  await time();
  expect(await row()).toMatchObject({ status: "declined", answer: null, answerAt: null, expiresAt: null });
  expect(await mails()).toEqual(["consortium-invitation-declined"]);
  expect(await acts()).toEqual(["consortium.invitation_answer_held", "consortium.invitation_declined"]);
  expect((await auditOf(made.id)).at(-1)?.facts).toMatchObject({ organisationId });
  await time();
  expect(await mails()).toHaveLength(1);
});

test("declining that is undone never was: the invitation can be accepted, and the job does nothing", async () => {
  const { made, owner, place, decline, row, acts, mails, time } = await offered();
  await decline();
  expect(refusalOf(await answerInvitation(owner, { ...place, answer: "accept" }))).toBe("consortium.already_decided");
  expect(refusalOf(await decline())).toBe("consortium.already_decided");
  expect(refusalOf(await undoInvitationAnswer(owner, place))).toBe("done");
  await time();
  expect(await row()).toMatchObject({ status: "invited", answer: null, answerAt: null });
  expect(await mails()).toEqual([]);
  expect((await membershipOf(owner, made.slug))?.places).toMatchObject([{ declinesAt: null, may: { answerInvitation: true } }]);
  expect(refusalOf(await answerInvitation(owner, { ...place, answer: "accept" }))).toBe("done");
  expect(await acts()).toEqual([
    "consortium.invitation_answer_held",
    "consortium.invitation_answer_undone",
    "consortium.invitation_accepted",
  ]);
});

test("what took effect is not undone, nor what nobody declined, and only owners and admins of the invited organisation undo", async () => {
  const { made, owner, organisationId, place, decline, time } = await offered();
  expect(refusalOf(await undoInvitationAnswer(owner, place))).toBe("consortium.invitation_undo_too_late");
  await decline();
  for (const ctx of [
    made.coordinator,
    await staff("staffAdmin"),
    await member(await organisation()),
    await member(organisationId, "editor"),
  ])
    expect(refusalOf(await undoInvitationAnswer(ctx, place))).toBe("forbidden");
  expect(refusalOf(await undoInvitationAnswer(owner, { ...place, consortiumId: "elsewhere" }))).toBe("not_found");
  const late = { ...owner, now: later(owner.now, HOLD * SECOND) };
  expect(refusalOf(await undoInvitationAnswer(late, place))).toBe("consortium.invitation_undo_too_late");
  await time();
  expect(refusalOf(await undoInvitationAnswer(owner, place))).toBe("consortium.invitation_undo_too_late");
});

test("the coordinator withdraws an invitation of whose declining it does not know yet: nothing of it is left", async () => {
  const { made, requestId, owner, place, decline, row, mails, time } = await offered();
  await decline();
  expect(refusalOf(await withdrawInvitation(made.coordinator, { consortiumId: made.id, requestId }))).toBe("done");
  await time();
  expect(await row()).toMatchObject({ status: "withdrawn", answer: null, answerAt: null });
  expect(await mails()).toEqual([]);
  expect(refusalOf(await undoInvitationAnswer(owner, place))).toBe("consortium.invitation_undo_too_late");
});

test("an invitation does not expire while its declining can still be undone", async () => {
  const { requestId, decline, row, system } = await offered();
  const until = (await row())?.expiresAt ?? new Date(0);
  await decline();
  await expirePlace(system(until), { requestId, until: until.toISOString() });
  expect((await row())?.status).toBe("invited");
});

test("whoever asked for a seat does not learn from its own place what the coordinator has answered", async () => {
  const made = await consortium();
  const request = await asker(made, 0);
  const input = { consortiumId: made.id, requestId: request.requestId, reason: "The role has a partner now." };
  await declinePartner({ ...made.coordinator, decisionHold: HOLD }, input);
  const [place] = (await membershipOf(request.ctx, made.slug))?.places ?? [];
  expect(place).toMatchObject({ declinesAt: null, may: { undoInvitationAnswer: "consortium.invitation_undo_too_late" } });
  expect(JSON.stringify(place)).not.toContain('answer"');
});
