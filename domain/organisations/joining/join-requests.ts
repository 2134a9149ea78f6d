import { and, asc, eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { abilities } from "#domain/access/policy";
import type { Context } from "#domain/kernel/context";
import { countManagers } from "#domain/organisations/managers";
import { isAtWebDomain } from "./web-proof.ts";

const { id, firstName, lastName, position, email, locale, askedAt, applicationId, evidence } = organisationJoinRequests;

/** Who asks to act for an organisation, oldest first: for those who may invite people to it. */
export async function joinRequestsOf(ctx: Context, organisationId: string) {
  const organisation = await organisationFacts(ctx, organisationId);
  if (!organisation || abilities(ctx.actor, organisation).invite !== true) return [];
  const rows = await ctx.db
    .select({ id, firstName, lastName, position, email, locale, askedAt, applicationId, evidence, website: organisations.website })
    .from(organisationJoinRequests)
    .innerJoin(organisations, eq(organisations.id, organisationJoinRequests.organisationId))
    .where(and(eq(organisationJoinRequests.organisationId, organisationId), eq(organisationJoinRequests.status, "waiting")))
    .orderBy(asc(askedAt), asc(id));
  return rows.map(({ website, applicationId, ...row }) => ({
    ...row,
    isApplicant: applicationId !== null,
    atWebDomain: isAtWebDomain(row.email, website),
  }));
}

/** A request with its organisation, as verbs decide on it: whoever asks. */
export async function joinRequest(ctx: Context, requestId: string) {
  const [row] = await ctx.db
    .select({ request: organisationJoinRequests, website: organisations.website, managers: countManagers(ctx) })
    .from(organisationJoinRequests)
    .innerJoin(organisations, eq(organisations.id, organisationJoinRequests.organisationId))
    .where(eq(organisationJoinRequests.id, requestId));
  const organisation = row && (await organisationFacts(ctx, row.request.organisationId));
  return row && organisation && { ...row.request, website: row.website, managers: row.managers, organisation };
}
export type StoredJoinRequest = NonNullable<Awaited<ReturnType<typeof joinRequest>>>;
