import { and, eq, exists, isNull, not, sql } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import { consortiumMembers } from "#db/schema/consortia";
import { memberReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";

/** Nobody has entered the organisation, it was never published, and nothing of anybody else's names it: it can be deleted and nothing is lost. */
export function neverUsed({ db }: Context) {
  const one = { one: sql`1` };
  const people = db.select(one).from(organisationPeople).where(eq(organisationPeople.organisationId, organisations.id));
  const partners = db.select(one).from(consortiumMembers).where(eq(consortiumMembers.organisationId, organisations.id));
  const references = db.select(one).from(memberReferences).where(eq(memberReferences.organisationId, organisations.id));
  return and(isNull(organisations.publishedAt), not(exists(people)), not(exists(partners)), not(exists(references)));
}

/** Whether the organisation could no longer be deleted without a loss. */
export async function isInUse(ctx: Context, organisationId: string): Promise<boolean> {
  const [unused] = await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, organisationId), neverUsed(ctx)));
  return unused === undefined;
}
