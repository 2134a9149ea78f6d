import { and, asc, eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/organisations";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { abilities } from "#domain/access/policy";
import type { Context } from "#domain/kernel/context";

/** Who asks to act for an organisation, oldest first: for those who may invite people to it. */
export async function joinRequestsOf(ctx: Context, organisationId: string) {
  const organisation = await organisationFacts(ctx, organisationId);
  if (!organisation || abilities(ctx.actor, organisation).invite !== true) return [];
  const { id, firstName, lastName, position, email, askedAt } = organisationJoinRequests;
  return ctx.db
    .select({ id, firstName, lastName, position, email, askedAt })
    .from(organisationJoinRequests)
    .where(and(eq(organisationJoinRequests.organisationId, organisationId), eq(organisationJoinRequests.status, "waiting")))
    .orderBy(asc(askedAt));
}

export async function joinRequest(ctx: Context, requestId: string) {
  const [row] = await ctx.db.select().from(organisationJoinRequests).where(eq(organisationJoinRequests.id, requestId));
  const organisation = row && (await organisationFacts(ctx, row.organisationId));
  return row && organisation && { ...row, organisation };
}
