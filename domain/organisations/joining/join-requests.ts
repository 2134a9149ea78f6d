import { and, asc, eq } from "drizzle-orm";
import { organisationJoinRequests, organisations } from "#db/schema/organisations";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { abilities } from "#domain/access/policy";
import { isStaffAdmin } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { countManagers } from "#domain/organisations/managers";

const { id, firstName, lastName, position, email, askedAt } = organisationJoinRequests;
const asked = { id, firstName, lastName, position, email, askedAt };

/** Who asks to act for an organisation, oldest first: for those who may invite people to it. */
export async function joinRequestsOf(ctx: Context, organisationId: string) {
  const organisation = await organisationFacts(ctx, organisationId);
  if (!organisation || abilities(ctx.actor, organisation).invite !== true) return [];
  return ctx.db
    .select(asked)
    .from(organisationJoinRequests)
    .where(and(eq(organisationJoinRequests.organisationId, organisationId), eq(organisationJoinRequests.status, "waiting")))
    .orderBy(asc(askedAt));
}

/** Who asks to act for organisations where nobody can answer, oldest first: administrators answer in their place. */
export async function officeJoinRequests(ctx: Context) {
  if (!isStaffAdmin(ctx.actor)) return [];
  return ctx.db
    .select({ ...asked, organisationId: organisations.id, organisation: organisations.name })
    .from(organisationJoinRequests)
    .innerJoin(organisations, eq(organisations.id, organisationJoinRequests.organisationId))
    .where(and(eq(organisations.clusterId, ctx.clusterId), eq(organisationJoinRequests.status, "waiting"), eq(countManagers(ctx), 0)))
    .orderBy(asc(askedAt));
}

export async function joinRequest(ctx: Context, requestId: string) {
  const [row] = await ctx.db.select().from(organisationJoinRequests).where(eq(organisationJoinRequests.id, requestId));
  const organisation = row && (await organisationFacts(ctx, row.organisationId));
  return row && organisation && { ...row, organisation };
}
