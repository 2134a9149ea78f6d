import { expect, test } from "vitest";
import { disablePerson } from "#domain/access/people/disable-person";
import { grantRole } from "#domain/access/people/grant-role";
import { revokeRole } from "#domain/access/people/revoke-role";
import type { Context } from "#domain/kernel/context";
import { documentsOf } from "#domain/membership/documents/document-reads";
import { addNote } from "#domain/review/application/add-note";
import { readDocument } from "#domain/review/application/read-document";
import { applicationForReview } from "#domain/review/application/review-reads";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { staffAtWork } from "#domain/review/assignment/staff-at-work";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { queuePage } from "#domain/review/queue/queue-reads";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { withdrawRecusal } from "#domain/review/recusals/withdraw-recusal";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { DAY } from "#lib/clock";
import { as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { applicationOf, claimedApplication } from "#test/fixtures/applications";
import { committeeOf, idOf, votingBy } from "#test/fixtures/committee";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { tally } from "#test/mail/mailed";
import { queryCount } from "#test/query-count";
import { castBallot } from "./cast-ballot.ts";
import { closeVote } from "./close-vote.ts";
import { isVoter } from "./committee.ts";
import { openVote } from "./open-vote.ts";
import { openVotesOf } from "./open-votes.ts";
import { scoreApplication } from "./score-application.ts";
import { scoresOf } from "./scores.ts";
import { minutesOf, votesOf } from "./votes.ts";

const scores = Object.fromEntries(STANDARD_RULES.rubric.criteria.map(({ key }) => [key, 4]));
const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
const asked = async (ctx: Context) => (await mailsTo(emailOf(ctx))).filter(({ template }) => template === "vote-opened").length;

/** A reviewer's application, an office, and so many who hold the committee's role and no other. */
async function committee(size: number) {
  const [chair] = await committeeOf(1);
  if (!chair) throw new Error("nobody");
  const office = await staff("staffAdmin");
  const holders = await Promise.all(Array.from({ length: size }, () => staff("committee")));
  await votingBy({ quorum: 2, secret: false, days: 7 });
  const { id } = await claimedApplication(chair);
  return { id, chair, office, holders };
}
async function voting(size: number) {
  const { id, ...who } = await committee(size);
  const opened = await openVote(who.chair, { applicationId: id });
  if (!opened.ok) throw new Error(opened.refusal);
  const { voteId } = opened.value;
  const vote = (ctx: Context, choice: "yes" | "no" = "yes") => castBallot(ctx, { applicationId: id, voteId, choice });
  const [one, two] = who.holders as [Context, Context];
  return { id, ...who, voteId, vote, one, two };
}

test("the holders of the role are asked, vote and are counted; other staff are not", async () => {
  const { id, chair, office, one, two, vote } = await voting(2);
  expect(await Promise.all([one, two, chair, office].map(asked))).toEqual([1, 1, 0, 0]);
  expect(await votesOf(chair, id)).toMatchObject([{ mayVote: 2, voted: 0 }]);
  for (const ctx of [chair, office]) expect(await vote(ctx)).toMatchObject({ refusal: "vote.not_committee" });
  expect(await vote(one)).toMatchObject({ ok: true });
  expect(await closeVote(chair, { applicationId: id })).toMatchObject({ refusal: "vote.too_early" });
  expect(await vote(two)).toMatchObject({ ok: true });
  expect(await votesOf(chair, id)).toMatchObject([{ result: { yes: 2, quorate: true, carried: true } }]);
});

test("of two ballots of one member at once one counts, with one audit row", async () => {
  const { id, one, vote } = await voting(2);
  expect(tally(await Promise.all([vote(one), vote(one, "no")]))).toEqual({ won: 1, refusals: ["vote.voted_already"] });
  const voted = (await auditOf(id)).filter(({ action }) => action === "application.voted");
  expect(voted).toMatchObject([{ actorId: idOf(one) }]);
});

test("where nobody holds the role, or only somebody whose access is off, the active staff vote as before", async () => {
  const { id, chair, office, holders } = await committee(1);
  expect(await openVote(chair, { applicationId: id })).toMatchObject({ refusal: "vote.committee_too_small", details: { n: "1" } });
  await disablePerson(office, { personId: idOf(holders[0] as Context) });
  const opened = await openVote(chair, { applicationId: id });
  expect(opened).toMatchObject({ ok: true });
  expect(await votesOf(chair, id)).toMatchObject([{ mayVote: 2 }]);
  const voteId = opened.ok ? opened.value.voteId : "";
  expect(await castBallot(office, { applicationId: id, voteId, choice: "no" })).toMatchObject({ ok: true });
});

test("the quorum is of those without a conflict: a committee that is too close cannot vote", async () => {
  const { id, chair, office, holders } = await committee(2);
  const ours = await organisation({});
  const reference = (await applicationForReview(chair, id))?.reference ?? "";
  const party = await member(await organisation({ name: (await applicationOf(reference)).organisationName }));
  await grantRole(office, { personId: idOf(party), role: "committee" });
  const stranger = await member(ours);
  expect(await openVote(chair, { applicationId: id })).toMatchObject({ ok: true });
  expect(await votesOf(chair, id)).toMatchObject([{ mayVote: holders.length }]);
  expect(await openVotesOf(await as(idOf(party)))).toMatchObject([{ state: "recusal" }]);
  expect(await openVotesOf(stranger)).toEqual([]);
});

test("a member reads what is voted on, its documents and scores, and nothing of the office", async () => {
  const { id, chair, one } = await voting(2);
  await addNote(chair, { applicationId: id, text: "Seen at a fair." });
  const view = await applicationForReview(one, id);
  expect(view).toMatchObject({ id, notes: [], drafts: [], history: [], duplicates: { organisations: [], applications: [] } });
  expect(view?.fields.length).toBeGreaterThan(3);
  expect(Object.entries(view?.may ?? {}).flatMap(([ability, may]) => (may === true ? [ability] : []))).toEqual([
    "read",
    "deliberate",
    "minutes",
    "declareRecusal",
    "score",
    "vote",
  ]);
  const [document] = await documentsOf(chair, id);
  expect(await readDocument(one, { applicationId: id, document: document?.id ?? "" })).toMatchObject({ ok: true });
  expect(await scoreApplication(one, { applicationId: id, scores, comments: {} })).toMatchObject({ ok: true });
  expect(await scoresOf(one, id)).toMatchObject({ scored: 1, blind: false });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.scored", actorId: idOf(one) });
  expect((await queuePage(one, WHOLE_QUEUE)).rows).toEqual([]);
});

test("the list of open votes asks the database as often for three votes as for one, the next to end first", async () => {
  const { id, chair, one, vote } = await voting(2);
  await vote(one);
  const few = await queryCount(() => openVotesOf(one));
  const later: Context = { ...chair, now: new Date(chair.now.getTime() + DAY) };
  const others: string[] = [];
  for (const ctx of [later, chair]) {
    const application = await claimedApplication(chair);
    await openVote(ctx, { applicationId: application.id });
    others.push(application.id);
  }
  expect(await queryCount(() => openVotesOf(one))).toBe(few);
  const listed = await openVotesOf(one);
  expect(listed.map(({ state }) => state).sort()).toEqual(["voted", "waiting", "waiting"]);
  expect(listed.at(-1)?.applicationId).toBe(others[0]);
  expect(listed.map(({ applicationId }) => applicationId)).toContain(id);
});

test("a member decides, takes, notes and closes nothing, and is given nothing", async () => {
  const { id, office, one } = await voting(2);
  const refused = { refusal: "forbidden" };
  expect(await approveApplication(one, { applicationId: id })).toMatchObject(refused);
  expect(await refuseApplication(one, { applicationId: id, reason: "No." })).toMatchObject(refused);
  expect(await claimApplication(one, { applicationId: id })).toMatchObject(refused);
  expect(await addNote(one, { applicationId: id, text: "Mine." })).toMatchObject(refused);
  expect(await closeVote(one, { applicationId: id })).toMatchObject(refused);
  expect(await openVote(one, { applicationId: id })).toMatchObject(refused);
  expect(await assignApplication(office, { applicationId: id, personId: idOf(one), why: "Away." })).toMatchObject({ refusal: "not_found" });
  expect((await staffAtWork(office)).map(({ personId }) => personId)).not.toContain(idOf(one));
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.vote_opened" });
});

test("what is not voted on is to a member as if it were not there", async () => {
  const { id, holders } = await committee(2);
  const [one] = holders as [Context];
  expect(await applicationForReview(one, id)).toBeUndefined();
  const missing = "0".repeat(26);
  for (const applicationId of [id, missing]) {
    expect(await scoreApplication(one, { applicationId, scores, comments: {} })).toMatchObject({ refusal: "forbidden" });
    expect(await declareRecusal(one, { applicationId, recusal: "Family." })).toMatchObject({ refusal: "forbidden" });
    expect(await castBallot(one, { applicationId, voteId: missing, choice: "yes" })).toMatchObject({ refusal: "forbidden" });
  }
  expect(await openVotesOf(one)).toEqual([]);
});

test("a member with a conflict steps back, sees no score or vote any more, and may come back", async () => {
  const { id, chair, one, two, vote } = await voting(3);
  expect(await openVotesOf(one)).toMatchObject([{ applicationId: id, state: "waiting" }]);
  expect(await declareRecusal(one, { applicationId: id, recusal: "My sister works there." })).toMatchObject({ ok: true });
  expect(await votesOf(chair, id)).toMatchObject([{ mayVote: 2 }]);
  expect(await vote(one)).toMatchObject({ refusal: "review.recusal_declared" });
  expect(await votesOf(one, id)).toEqual([]);
  expect(await scoresOf(one, id)).toBeUndefined();
  expect(await openVotesOf(one)).toMatchObject([{ state: "recusal" }]);
  expect(await withdrawRecusal(one, { applicationId: id })).toMatchObject({ ok: true });
  expect(await vote(one)).toMatchObject({ ok: true });
  expect(await openVotesOf(one)).toMatchObject([{ state: "voted" }]);
  expect(await withdrawRecusal(two, { applicationId: id })).toMatchObject({ refusal: "review.not_recused" });
});

test("once the vote is closed a member keeps the minutes, and the application is closed to them", async () => {
  const { id, voteId, one, two, vote } = await voting(2);
  expect(await vote(one)).toMatchObject({ value: { isClosed: false } });
  expect(await minutesOf(one, id, voteId)).toBeUndefined();
  expect(await vote(two)).toMatchObject({ value: { isClosed: true } });
  expect(await minutesOf(one, id, voteId)).toMatchObject({ mayRead: false, result: { yes: 2 } });
  expect(await applicationForReview(one, id)).toBeUndefined();
  expect(await scoreApplication(one, { applicationId: id, scores, comments: {} })).toMatchObject({ refusal: "forbidden" });
  expect((await mailsTo(emailOf(one))).at(-1)).toMatchObject({ template: "vote-closed" });
});

test("whoever loses the role votes no more, and what they cast still counts", async () => {
  const { id, chair, office, one, two, vote } = await voting(2);
  await vote(one);
  expect(await revokeRole(office, { personId: idOf(one), role: "committee" })).toMatchObject({ ok: true });
  const without = await as(idOf(one));
  expect(await applicationForReview(without, id)).toBeUndefined();
  expect(await vote(await as(await person()))).toMatchObject({ refusal: "forbidden" });
  expect(await vote(two, "no")).toMatchObject({ ok: true });
  expect(await votesOf(chair, id)).toMatchObject([{ result: { yes: 1, no: 1, carried: false } }]);
});

test("a reviewer who is on the committee as well has both: votes, and decides what is theirs", async () => {
  const { id, chair, office, vote } = await voting(2);
  await grantRole(office, { personId: idOf(chair), role: "committee" });
  const both = await as(idOf(chair));
  expect(await votesOf(both, id)).toMatchObject([{ mayVote: 3 }]);
  expect(await vote(both)).toMatchObject({ ok: true });
  expect((await applicationForReview(both, id))?.may).toMatchObject({ note: true, approve: "vote.open" });
});

test("where somebody holds the committee's role only they vote at all; where nobody does the staff do", async () => {
  const [office, reviewer] = [await staff("staffAdmin"), await staff()];
  expect(await Promise.all([office, reviewer, visitor()].map((one) => isVoter(one)))).toEqual([true, true, false]);
  const holder = await staff("committee");
  expect(await Promise.all([office, reviewer, holder].map((one) => isVoter(one)))).toEqual([false, false, true]);
});
