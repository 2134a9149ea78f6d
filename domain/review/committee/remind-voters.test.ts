import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { DAY, HOUR, later } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication } from "#test/fixtures/applications";
import { committeeOf, idOf, votingBy } from "#test/fixtures/committee";
import { tally } from "#test/mail/mailed";
import { castBallot } from "./cast-ballot.ts";
import { closeVote } from "./close-vote.ts";
import { openVote } from "./open-vote.ts";
import { openVotesOf } from "./open-votes.ts";
import { remindVoters } from "./remind-voters.ts";
import { votesOf } from "./votes.ts";

const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
const nameOf = ({ actor }: Context) => (actor.kind === "person" ? actor.name : "");
const reminders = async (who: Context) => (await mailsTo(emailOf(who))).filter(({ template }) => template === "vote-waits");
const after = (ctx: Context, ms: number): Context => ({ ...ctx, now: later(ctx.now, ms) });

/** A vote of three people that began two days ago; the application is assigned to the first. */
async function voting() {
  const committee = await committeeOf(3);
  await votingBy({ quorum: 2, secret: true, days: 7 });
  const [chair, one, two] = committee as [Context, Context, Context];
  const about = { applicationId: (await claimedApplication(chair)).id };
  const opened = await openVote(chair, about);
  if (!opened.ok) throw new Error(opened.refusal);
  const { voteId } = opened.value;
  const vote = (who: Context) => castBallot(who, { ...about, voteId, choice: "yes" });
  return { about, id: about.applicationId, voteId, chair, one, two, vote };
}

test("who has not voted is emailed, and nobody else; the audit tells whom, and not what anybody voted", async () => {
  const { about, id, voteId, chair, one, two, vote } = await voting();
  await vote(one);
  expect(await remindVoters(after(chair, DAY), about)).toEqual({ ok: true, value: { n: 1 } });
  expect(await reminders(two)).toMatchObject([{ data: { path: `/en/staff/applications/${id}`, answerBy: expect.any(String) } }]);
  expect(await reminders(one)).toEqual([]);
  // The person who reminds sees the vote already, so they are not emailed.
  expect(await reminders(chair)).toEqual([]);
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: "application.voters_reminded",
    actorId: idOf(chair),
    facts: { vote: voteId, people: [idOf(two)] },
  });
});

test("within a day of the last email about the vote nobody is reminded, not at once either", async () => {
  const { about, id, chair, one, two } = await voting();
  expect(await remindVoters(after(chair, DAY - HOUR), about)).toMatchObject({ refusal: "vote.nobody_to_remind" });
  const nextDay = after(chair, DAY);
  expect(tally(await Promise.all([remindVoters(nextDay, about), remindVoters(nextDay, about)]))).toEqual({
    won: 1,
    refusals: ["vote.nobody_to_remind"],
  });
  expect(await remindVoters(after(nextDay, DAY - HOUR), about)).toMatchObject({ refusal: "vote.nobody_to_remind" });
  expect((await votesOf(after(nextDay, HOUR), id))[0]).toMatchObject({ toRemind: 0 });
  expect((await votesOf(after(nextDay, DAY), id))[0]).toMatchObject({ toRemind: 2 });
  expect(await remindVoters(after(nextDay, DAY), about)).toMatchObject({ value: { n: 2 } });
  for (const who of [one, two]) expect(await reminders(who)).toHaveLength(2);
  expect((await auditOf(id)).filter(({ action }) => action === "application.voters_reminded")).toHaveLength(2);
});

test("the assignee or an administrator reminds the voters of an open vote", async () => {
  const { about, id, chair, two, vote } = await voting();
  const nextDay = (who: Context) => after(who, DAY);
  for (const who of [visitor(), asApplicant(id), await staff("committee")])
    expect(await remindVoters(nextDay(who), about)).toMatchObject({ refusal: "forbidden" });
  expect(await remindVoters(nextDay(await staff()), about)).toMatchObject({ refusal: "application.not_yours" });
  expect(await remindVoters(after(chair, 30 * DAY), about)).toMatchObject({ refusal: "vote.ended" });
  expect(await remindVoters(nextDay(await staff("staffAdmin")), { applicationId: (await claimedApplication(chair)).id })).toMatchObject({
    refusal: "vote.none",
  });
  expect(await reminders(two)).toEqual([]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.vote_opened" });
  await vote(two);
  expect(await remindVoters(nextDay(two), about)).toMatchObject({ refusal: "application.not_yours" });
});

test("staff see who has voted and who has not, whether the vote is secret or not, and never what", async () => {
  const { id, chair, one, two, vote } = await voting();
  await vote(one);
  await vote(two);
  const [open] = await votesOf(chair, id);
  expect(open).toMatchObject({ voted: 2, quorum: 2, missing: [nameOf(chair)], mayEnd: true, result: null });
  expect(open?.voters.toSorted()).toEqual([nameOf(one), nameOf(two)].toSorted());
  expect(JSON.stringify(open)).not.toMatch(/yes|choice/);
});

test("with the quorum a vote ends early once all who are missing were reminded a day before", async () => {
  const { about, id, chair, one, two, vote } = await voting();
  const early = { refusal: "vote.too_early" };
  await vote(one);
  await remindVoters(after(chair, DAY), about);
  expect(await closeVote(after(chair, 3 * DAY), about)).toMatchObject(early);
  await vote(chair);
  expect((await votesOf(after(chair, DAY + HOUR), id))[0]?.mayEnd).toBe(false);
  expect(await closeVote(after(chair, 2 * DAY - HOUR), about)).toMatchObject(early);
  expect((await votesOf(after(chair, 2 * DAY), id))[0]).toMatchObject({ mayEnd: true, missing: [nameOf(two)] });
  expect(tally(await Promise.all([1, 2].map(() => closeVote(after(chair, 2 * DAY), about))))).toEqual({
    won: 1,
    refusals: ["vote.none"],
  });
  expect(await votesOf(chair, id)).toMatchObject([{ result: { yes: 2, quorate: true, carried: true } }]);
});

test("a reminder of an earlier vote does not end a later one", async () => {
  const { about, id, voteId, chair, one, two, vote } = await voting();
  await remindVoters(after(chair, DAY), about);
  const ended = after(chair, 30 * DAY);
  expect(await closeVote(ended, about)).toMatchObject({ ok: true });
  const again = await openVote(ended, { ...about, lastVote: voteId });
  const next = { ...about, voteId: again.ok ? again.value.voteId : "", choice: "no" } as const;
  for (const who of [chair, one]) expect(await castBallot(after(who, 30 * DAY), next)).toMatchObject({ ok: true });
  expect(await closeVote(after(ended, 2 * DAY), about)).toMatchObject({ refusal: "vote.too_early" });
  await declareRecusal(after(two, 30 * DAY), { applicationId: id, recusal: "My sister works there." });
  expect(await closeVote(after(ended, 2 * DAY), about)).toMatchObject({ value: { no: 2 } });
  expect(vote).toBeTypeOf("function");
});

test("staff who are not on the committee follow its votes: how many have voted, and whether that is the quorum", async () => {
  const [chair] = (await committeeOf(1)) as [Context];
  const [one] = [await staff("committee"), await staff("committee")];
  await votingBy({ quorum: 1, secret: true, days: 7 });
  const { id: applicationId } = await claimedApplication(chair);
  const opened = await openVote(chair, { applicationId });
  expect(await openVotesOf(chair)).toMatchObject([{ applicationId, state: "following", voted: 0, quorum: 1 }]);
  await castBallot(one, { applicationId, voteId: opened.ok ? opened.value.voteId : "", choice: "yes" });
  expect(await openVotesOf(chair)).toMatchObject([{ state: "following", voted: 1, quorum: 1 }]);
  expect(await openVotesOf(one)).toMatchObject([{ state: "voted", voted: 1 }]);
  expect(await openVotesOf(visitor())).toEqual([]);
});
