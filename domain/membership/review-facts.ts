import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { type Ability, abilities } from "./policy.ts";

/** What the review verbs need of an application: the policy's facts, and what its mails say. */
export async function reviewFacts(ctx: Context, applicationId: string) {
  const [found] = await ctx.db
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
      assigneeFirst: people.firstName,
      assigneeLast: people.lastName,
    })
    .from(applications)
    .leftJoin(people, eq(people.id, applications.assignedTo))
    .where(and(eq(applications.id, applicationId), eq(applications.clusterId, ctx.clusterId)));
  return found;
}
export type ReviewFacts = NonNullable<Awaited<ReturnType<typeof reviewFacts>>>;

/** The application, if this actor may do this with it now; else why not, and who has it. */
export async function reviewable(ctx: Context, applicationId: string, ability: Ability): Promise<Outcome<ReviewFacts>> {
  const facts = await reviewFacts(ctx, applicationId);
  if (!facts) return refused("not_found");
  const may = abilities(ctx.actor, facts)[ability];
  if (may === true) return done(facts);
  return refused(may, { by: facts.assigneeFirst === null ? "" : `${facts.assigneeFirst} ${facts.assigneeLast}` });
}
