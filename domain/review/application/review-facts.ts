import { and, eq, gte, inArray, lte } from "drizzle-orm";
import { people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { absences } from "#db/schema/review";
import { isJudge, isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { type Ability, abilities } from "#domain/review/policy";
import { awaitedOf } from "#domain/review/queue/queue-days";
import { awaitedBy } from "#domain/review/queue/queue-where";
import { NO_RECUSAL_FACTS, recusalFactsOf } from "#domain/review/recusals/recusal-facts";

/** What the review verbs need of an application: the policy's facts, and what its mails say. */
export const reviewFacts = async (ctx: Context, applicationId: string) => (await reviewFactsOf(ctx, [applicationId])).get(applicationId);

/** The same of several, by their ids: as many questions to the database for ten as for one. */
export async function reviewFactsOf(ctx: Context, applicationIds: readonly string[]) {
  const found = await ctx.db
    .select({
      id: applications.id,
      reference: applications.reference,
      status: applications.status,
      assignedTo: applications.assignedTo,
      emailKey: applications.emailKey,
      organisationKey: applications.organisationKey,
      organisationId: applications.organisationId,
      organisation: applications.organisationName,
      firstName: applications.firstName,
      lastName: applications.lastName,
      email: applications.email,
      position: applications.position,
      country: applications.country,
      locale: applications.locale,
      awaitedBy,
      assigneeFirst: people.firstName,
      assigneeLast: people.lastName,
    })
    .from(applications)
    .leftJoin(people, eq(people.id, applications.assignedTo))
    .where(and(inArray(applications.id, [...applicationIds]), eq(applications.clusterId, ctx.clusterId)));
  const recusals = await recusalFactsOf(ctx, found);
  const deputies = await deputiesOf(
    ctx,
    found.flatMap(({ assignedTo }) => assignedTo ?? []),
  );
  return new Map(
    found.map((one) => [
      one.id,
      {
        ...one,
        ...(recusals.get(one.id) ?? NO_RECUSAL_FACTS),
        deputy: deputies.get(one.assignedTo ?? "") ?? null,
        isErased: one.emailKey === "",
        isApplicantLate: awaitedOf(ctx.now, one.awaitedBy)?.isLate === true,
      },
    ]),
  );
}

/** The delegates of those of these people who are away now. */
async function deputiesOf(ctx: Context, personIds: readonly string[]): Promise<Map<string, string | null>> {
  if (personIds.length === 0) return new Map();
  const away = await ctx.db
    .select({ personId: absences.personId, delegateId: absences.delegateId })
    .from(absences)
    .where(and(inArray(absences.personId, [...personIds]), lte(absences.startsAt, ctx.now), gte(absences.endsAt, ctx.now)));
  return new Map(away.map(({ personId, delegateId }) => [personId, delegateId]));
}
export type ReviewFacts = NonNullable<Awaited<ReturnType<typeof reviewFacts>>>;

/** The application, if this actor may do this with it now; else why not, and who has it. */
export async function reviewable(ctx: Context, applicationId: string, ability: Ability): Promise<Outcome<ReviewFacts>> {
  if (!isJudge(ctx.actor)) return refused("forbidden");
  const facts = await reviewFacts(ctx, applicationId);
  // To the committee an application that it does not vote on is as one that is not there.
  if (!facts) return refused(isStaff(ctx.actor) ? "not_found" : "forbidden");
  const can = abilities(ctx.actor, facts);
  const may = can[ability];
  if (may === true) return done(facts);
  if (may === "application.already_decided") return refused(may, await decisionOn(ctx, applicationId));
  return refused(may, { by: may === "application.applicant_late" && can.refuse === true ? "you" : assigneeOf(ctx, facts) });
}

/** The name of somebody whom a refusal's sentence names; `none` picks the sentence without a name. */
const named = (first: string | null | undefined, last: string | null | undefined) => (first ? `${first} ${last ?? ""}` : "none");
/** Who has an application, as a refusal's sentence tells it: their name, `you` for the reader, `none` where nobody has. */
export const assigneeOf = ({ actor }: Context, facts: Pick<ReviewFacts, "assignedTo" | "assigneeFirst" | "assigneeLast">) =>
  actor.kind === "person" && actor.personId === facts.assignedTo ? "you" : named(facts.assigneeFirst, facts.assigneeLast);

/** A decision, as a refusal's sentence tells it. `by`: the name of whoever took it, `you` for the reader, `none` where nobody did; `at`: an instant, as ISO has it. */
export type DecisionTaken = { by: string; outcome: "approved" | "refused" | "none"; at: string };
export const NO_DECISION: DecisionTaken = { by: "none", outcome: "none", at: "" };

/** The last decision on each of these, as the audit tells it. */
export async function decisionsOn(ctx: Context, ids: readonly string[]): Promise<Map<string, DecisionTaken>> {
  if (ids.length === 0) return new Map();
  const { subjectId, action, at } = auditEvents;
  const found = await ctx.db
    .select({ id: subjectId, action, at, personId: people.id, first: people.firstName, last: people.lastName })
    .from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.actorId))
    .where(and(inArray(subjectId, [...ids]), inArray(action, ["application.approved", "application.refused"])))
    .orderBy(auditEvents.seq);
  const reader = ctx.actor.kind === "person" ? ctx.actor.personId : undefined;
  return new Map(
    found.map(({ id, action, at, personId, first, last }) => [
      id,
      {
        by: personId && personId === reader ? "you" : named(first, last),
        outcome: action === "application.approved" ? "approved" : "refused",
        at: at.toISOString(),
      },
    ]),
  );
}

export const decisionOn = async (ctx: Context, applicationId: string) =>
  (await decisionsOn(ctx, [applicationId])).get(applicationId) ?? NO_DECISION;
