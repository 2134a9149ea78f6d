import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { committeeBallots, committeeVoters, committeeVotes } from "#db/schema/review";
import { type Context, context } from "#domain/kernel/context";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { reviewFacts } from "#domain/review/application/review-facts";
import { applicationForReview } from "#domain/review/application/review-reads";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { DAY } from "#lib/clock";
import { isPostgres } from "#lib/env";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { committeeOf, idOf, votingBy } from "#test/fixtures/committee";
import { tally } from "#test/mail/mailed";
import { castBallot } from "./cast-ballot.ts";
import { closeEndedVote, closeVote } from "./close-vote.ts";
import { openVote } from "./open-vote.ts";
import type { BallotChoice } from "./vote-count.ts";
import { minutesOf, votesOf } from "./votes.ts";

const portal = (later = 0) => context({ actor: { kind: "system", name: "worker" }, clock: () => new Date(Date.now() + later) });
const after = (ctx: Context, days: number): Context => ({ ...ctx, now: new Date(ctx.now.getTime() + days * DAY) });
const ballotsOf = (voteId: string) =>
  context()
    .db.select({ id: committeeBallots.id, choice: committeeBallots.choice, personId: committeeBallots.personId })
    .from(committeeBallots)
    .where(eq(committeeBallots.voteId, voteId));

/** An application that the first of a committee has taken, with an open vote. */
async function voting(size: number, rules: Parameters<typeof votingBy>[0] = {}) {
  const committee = await committeeOf(size);
  await votingBy({ quorum: 2, secret: false, days: 7, ...rules });
  const [chair] = committee;
  if (!chair) throw new Error("a committee of nobody");
  const { id } = await claimedApplication(chair);
  const opened = await openVote(chair, { applicationId: id });
  if (!opened.ok) throw new Error(opened.refusal);
  const { voteId } = opened.value;
  const vote = (n: number, choice: BallotChoice) => castBallot(committee[n] ?? chair, { applicationId: id, voteId, choice });
  return { id, voteId, committee, chair, vote };
}

test("the committee is asked by mail and votes; the last ballot closes the vote, and the result is known", async () => {
  const { id, voteId, committee, chair, vote } = await voting(3);
  for (const { actor } of committee) {
    const mails = await mailsTo(actor.kind === "person" ? actor.email : "");
    expect(mails.at(-1)).toMatchObject({ template: "vote-opened" });
  }
  await vote(0, "yes");
  await vote(1, "abstain");
  expect(await closeVote(chair, { applicationId: id })).toMatchObject({ refusal: "vote.too_early" });
  expect(await votesOf(chair, id)).toMatchObject([{ voted: 2, mayVote: 3, iVoted: true, result: null }]);
  const last = committee[2]?.actor;
  expect((await votesOf(chair, id))[0]?.missing).toEqual([last?.kind === "person" ? last.name : ""]);
  await vote(2, "yes");
  const result = { yes: 2, no: 0, abstain: 1, quorate: true, carried: true };
  expect(await closeVote(chair, { applicationId: id })).toMatchObject({ refusal: "vote.none" });
  expect(await closeEndedVote(portal(30 * DAY), { voteId })).toMatchObject({ refusal: "vote.none" });
  for (const { actor } of committee) {
    const mails = await mailsTo(actor.kind === "person" ? actor.email : "");
    expect(mails.at(-1)).toMatchObject({ template: "vote-closed" });
  }
  expect(await votesOf(chair, id)).toMatchObject([{ result, closedAt: expect.any(Date) }]);
  const actions = (await auditOf(id)).map(({ action }) => action);
  expect(actions.slice(-5)).toEqual([
    "application.vote_opened",
    "application.voted",
    "application.voted",
    "application.voted",
    "application.vote_closed",
  ]);
  expect(JSON.stringify(await auditOf(id))).not.toMatch(/choice/);
  expect(await vote(0, "no")).toMatchObject({ refusal: "vote.none" });
  expect(await minutesOf(chair, id, voteId)).toMatchObject({ result, voters: [{}, {}, {}].map(() => ({ name: expect.any(String) })) });
});

test("a vote that would end on a Sunday before a holiday ends with the next day on which the office works", async () => {
  const [chair] = await committeeOf(2);
  if (!chair) throw new Error("a committee of nobody");
  await votingBy({ quorum: 2, secret: false, days: 7 });
  const { id } = await claimedApplication(chair);
  expect(await openVote({ ...chair, now: new Date("2026-11-29T11:00:00Z") }, { applicationId: id })).toMatchObject({ ok: true });
  expect((await votesOf(chair, id))[0]?.closesAt).toEqual(new Date("2026-12-07T22:59:59Z"));
});

test("nobody votes twice, not at once either", async () => {
  const { voteId, vote } = await voting(2);
  const outcomes = await Promise.all([vote(0, "yes"), vote(0, "no"), vote(0, "yes")]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ refusal: "vote.voted_already" }, { refusal: "vote.voted_already" }]);
  expect(await ballotsOf(voteId)).toHaveLength(1);
});

test("once the only missing voter has a conflict, the person who has the application closes the vote", async () => {
  const { id, committee, chair, vote } = await voting(3);
  await vote(0, "yes");
  await vote(1, "yes");
  await declareRecusal(committee[2] ?? visitor(), { applicationId: id, recusal: "My sister works there." });
  expect(await closeVote(chair, { applicationId: id })).toMatchObject({ value: { yes: 2, carried: true } });
});

test("of two who open a vote, or close one, at once, one does", async () => {
  const { id, voteId, committee, chair, vote } = await voting(3);
  expect(await openVote(chair, { applicationId: id })).toMatchObject({ refusal: "vote.open" });
  await vote(0, "yes");
  await vote(1, "yes");
  await declareRecusal(committee[2] ?? visitor(), { applicationId: id, recusal: "My sister works there." });
  const closed = await Promise.all([1, 2, 3].map(() => closeVote(chair, { applicationId: id })));
  expect(closed.filter(({ ok }) => ok)).toHaveLength(1);
  const opened = await Promise.all([1, 2].map(() => openVote(chair, { applicationId: id, lastVote: voteId })));
  expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a secret ballot names nobody, and its place in the file tells nothing", async () => {
  const { id, voteId, committee, chair, vote } = await voting(6, { secret: true });
  const cast: BallotChoice[] = ["yes", "yes", "no", "abstain", "yes", "no"];
  const seen = new Set<string>();
  for (const [n, choice] of cast.entries()) {
    expect(await vote(n, choice)).toMatchObject({ ok: true });
    const ballots = await ballotsOf(voteId);
    expect(ballots.every(({ personId }) => personId === null)).toBe(true);
    for (const ballot of ballots) expect(seen.has(ballot.id)).toBe(false);
    for (const ballot of ballots) seen.add(ballot.id);
    // PostgreSQL writes rows wherever it has room: db/postgres/ballots.test.ts looks at its pages.
    if (!isPostgres()) expect(ballots.map((ballot) => ballot.id)).toEqual(ballots.map((ballot) => ballot.id).toSorted());
  }
  expect((await ballotsOf(voteId)).map(({ choice }) => choice).sort()).toEqual([...cast].sort());
  const minutes = await minutesOf(chair, id, voteId);
  expect(minutes).toMatchObject({ result: { yes: 3, no: 2, abstain: 1, carried: true } });
  expect(minutes?.voters).toHaveLength(committee.length);
  expect(minutes?.voters.every(({ choice }) => choice === undefined)).toBe(true);
});

test("the portal closes at the deadline, not before, and only once; late ballots are refused", async () => {
  const { id, voteId, chair, vote } = await voting(3);
  const [job] = await context().db.select({ notBefore: jobs.notBefore, payload: jobs.payload }).from(jobs).where(eq(jobs.key, voteId));
  expect(job?.payload).toEqual({ voteId });
  await vote(0, "yes");
  expect(await closeEndedVote(portal(), { voteId })).toMatchObject({ refusal: "vote.too_early" });
  expect(await castBallot(after(chair, 30), { applicationId: id, voteId, choice: "yes" })).toMatchObject({ refusal: "vote.ended" });
  expect(await closeEndedVote(chair, { voteId })).toMatchObject({ refusal: "forbidden" });
  const late = portal(30 * DAY);
  expect(await closeEndedVote(late, { voteId })).toEqual({
    ok: true,
    value: { yes: 1, no: 0, abstain: 0, quorate: false, carried: false },
  });
  expect(await closeEndedVote(late, { voteId })).toMatchObject({ refusal: "vote.none" });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.vote_closed", actorId: "worker" });
});

test("while the committee votes nobody decides; afterwards the assigned reviewer does, and a lost vote binds them", async () => {
  const { id, chair, vote } = await voting(2);
  expect(await approveApplication(chair, { applicationId: id })).toMatchObject({ refusal: "vote.open" });
  await vote(0, "no");
  await vote(1, "no");
  expect(await approveApplication(chair, { applicationId: id })).toMatchObject({ refusal: "approval.bound" });
  expect(await refuseApplication(chair, { applicationId: id, reason: "The committee voted no." })).toMatchObject({ ok: true });
  expect(await openVote(chair, { applicationId: id })).toMatchObject({ refusal: "application.already_decided" });
});

test("who has a conflict neither votes, nor counts for the quorum, nor sees the vote; who has voted no longer steps back", async () => {
  const committee = await committeeOf(3);
  await votingBy({ quorum: 3 });
  const [chair, other, third] = committee as [Context, Context, Context];
  const small = await claimedApplication(chair);
  await declareRecusal(third, { applicationId: small.id, recusal: "My sister works there." });
  expect(await openVote(chair, { applicationId: small.id })).toMatchObject({
    refusal: "vote.committee_too_small",
    details: { n: "2", quorum: "3" },
  });
  await votingBy({ quorum: 2 });
  const { id } = await claimedApplication(chair);
  await declareRecusal(third, { applicationId: id, recusal: "My sister works there." });
  const opened = await openVote(chair, { applicationId: id });
  const voteId = opened.ok ? opened.value.voteId : "";
  expect(await castBallot(third, { applicationId: id, voteId, choice: "no" })).toMatchObject({ refusal: "review.recusal_declared" });
  expect(await votesOf(third, id)).toEqual([]);
  await castBallot(other, { applicationId: id, voteId, choice: "yes" });
  expect(await declareRecusal(other, { applicationId: id, recusal: "I forgot." })).toMatchObject({ refusal: "review.voted_already" });
  await castBallot(chair, { applicationId: id, voteId, choice: "yes" });
  expect(await minutesOf(third, id, voteId)).toBeUndefined();
  expect(await minutesOf(chair, id, voteId)).toMatchObject({ steppedBack: 1, mayVote: 2 });
});

test("once the applicant has withdrawn there is nothing to vote on: no ballot is taken, and the portal still closes the vote in its time", async () => {
  const { id, voteId, chair, vote } = await voting(3);
  await vote(0, "yes");
  await withdrawApplication(asApplicant(id), { reference: (await reviewFacts(chair, id))?.reference ?? "" });
  expect(await vote(1, "no")).toMatchObject({ refusal: "application.withdrawn" });
  expect(await ballotsOf(voteId)).toHaveLength(1);
  expect(await closeEndedVote(portal(30 * DAY), { voteId })).toMatchObject({ ok: true, value: { yes: 1, quorate: false } });
});

test.each(["the ballot", "the conflict"])(
  "somebody's ballot and conflict of interest at once, %s sent first: one of both counts",
  async (first) => {
    const { id, voteId, committee, vote } = await voting(3);
    const recuse = () => declareRecusal(committee[1] ?? visitor(), { applicationId: id, recusal: "My sister works there." });
    const sent = first === "the ballot" ? [vote(1, "yes"), recuse()] : [recuse(), vote(1, "yes")];
    const outcomes = await Promise.all(sent);
    const ballots = await ballotsOf(voteId);
    const refusal = ballots.length > 0 ? "review.voted_already" : "review.recusal_declared";
    expect(tally(outcomes)).toEqual({ won: 1, refusals: [refusal] });
  },
);

test("votes are opened and closed by whoever has the application or administers, and cast by staff", async () => {
  const { id, voteId } = await voting(2);
  const other = await staff();
  expect(await closeVote(other, { applicationId: id })).toMatchObject({ refusal: "application.not_yours" });
  for (const who of [visitor(), asApplicant(id)]) {
    expect(await openVote(who, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
    expect(await castBallot(who, { applicationId: id, voteId, choice: "yes" })).toMatchObject({ refusal: "forbidden" });
    expect(await closeVote(who, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
    expect(await votesOf(who, id)).toEqual([]);
    expect(await minutesOf(who, id, voteId)).toBeUndefined();
  }
  const elsewhere = await submittedApplication();
  expect(await castBallot(other, { applicationId: elsewhere.id, voteId, choice: "yes" })).toMatchObject({ refusal: "vote.none" });
  expect(await closeVote(await staff("staffAdmin"), { applicationId: elsewhere.id })).toMatchObject({ refusal: "vote.none" });
  const rows = await context()
    .db.select({ personId: committeeVoters.personId })
    .from(committeeVoters)
    .where(eq(committeeVoters.voteId, voteId));
  expect(rows).toEqual([]);
  const [open] = await context().db.select({ openedBy: committeeVotes.openedBy }).from(committeeVotes).where(eq(committeeVotes.id, voteId));
  expect(open?.openedBy).not.toBe(idOf(other));
});

test("the person who started a lost vote cannot start it again, and another person can; a vote without its quorum is no answer", async () => {
  const { id, voteId, chair, vote } = await voting(2);
  await vote(0, "no");
  await vote(1, "no");
  expect(await votesOf(chair, id)).toMatchObject([{ result: { carried: false, quorate: true } }]);
  expect(await openVote(chair, { applicationId: id })).toMatchObject({ refusal: "vote.lost" });
  expect((await applicationForReview(chair, id))?.may.openVote).toBe("vote.lost");
  const other = await staff("staffAdmin");
  expect(await openVote(other, { applicationId: id })).toMatchObject({ refusal: "vote.held_since" });
  expect(await openVote(other, { applicationId: id, lastVote: voteId })).toMatchObject({ ok: true });

  const silent = await voting(2);
  await silent.vote(0, "no");
  await closeEndedVote(portal(30 * DAY), { voteId: silent.voteId });
  expect(await openVote(silent.chair, { applicationId: silent.id, lastVote: silent.voteId })).toMatchObject({ ok: true });
});

test("a form that is sent again after its vote was held starts no other vote", async () => {
  const { id, voteId, chair, vote } = await voting(2);
  await vote(0, "yes");
  await vote(1, "yes");
  expect(await openVote(chair, { applicationId: id })).toMatchObject({ refusal: "vote.held_since" });
  expect(await votesOf(chair, id)).toMatchObject([{ id: voteId, result: { carried: true } }]);
  expect((await applicationForReview(chair, id))?.may.approve).toBe(true);
});
