import { addPerson } from "#domain/access/people/add-person";
import { grantRole } from "#domain/access/people/grant-role";
import { announceAbsence } from "#domain/review/assignment/announce-absence";
import { castBallot } from "#domain/review/committee/cast-ballot";
import { openVote } from "#domain/review/committee/open-vote";
import { scoreApplication } from "#domain/review/committee/score-application";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { advanceApplication } from "#domain/review/stages/advance-application";
import { must, type World } from "./world.ts";

const OUTSIDE = { firstName: "Gorka", lastName: "Etxaniz Lasa", email: "gorka.etxaniz@example.org", position: "Hospital pharmacist" };
const CRITERIA = STANDARD_RULES.rubric.criteria.map(({ key }) => key);
const sheet = (scores: number[]) => Object.fromEntries(CRITERIA.map((key, n) => [key, scores[n] ?? 3]));

/** The reviewers, and one who is not staff, are the committee. */
export async function nameCommittee(world: World, when: Date, admin: string, reviewers: string[]): Promise<string> {
  const ctx = await world.person(when, admin, "eu");
  for (const personId of reviewers) must(await grantRole(ctx, { personId, role: "committee" }));
  return must(await addPerson({ ...ctx, locale: "en" }, { ...OUTSIDE, role: "committee" })).personId;
}

type Case = { applicationId: string; reviewer: string; member: string; other: string };

/** The reviewer brings an application to the committee, which scores it far apart and begins to vote. */
export async function bringToCommittee(world: World, when: Date, { applicationId, reviewer, member, other }: Case) {
  const chair = await world.person(when, reviewer);
  must(await advanceApplication(chair, { applicationId, from: "screening", to: "committee" }));
  const { voteId } = must(await openVote(chair, { applicationId }));
  const [one, two] = [await world.person(when, other), await world.person(when, member)];
  const [first = ""] = CRITERIA;
  const said = (text: string) => ({ [first]: text });
  must(await scoreApplication(one, { applicationId, scores: sheet([5, 4, 5, 4]), comments: said("Three members already buy from them.") }));
  must(
    await scoreApplication(two, { applicationId, scores: sheet([1, 3, 2, 4]), comments: said("I see a reseller, no work of their own.") }),
  );
  must(await castBallot(one, { applicationId, voteId, choice: "yes" }));
  must(await castBallot(two, { applicationId, voteId, choice: "no" }));
}

/** Somebody is away this week, and has a delegate. */
export async function goAway(world: World, when: Date, personId: string, delegateId: string) {
  const day = (ago: number) => world.ago(ago, 0).toISOString().slice(0, 10);
  must(await announceAbsence(await world.person(when, personId), { from: day(1), to: day(-6), delegateId }));
}
