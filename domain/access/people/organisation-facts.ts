import { and, eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { OrganisationStatus } from "#domain/organisations/state";

export type OrganisationOfPeople = { organisationId: string; slug: string; name: string; status: OrganisationStatus };

/** What policy asks about an organisation. */
export async function organisationFacts(ctx: Context, organisationId: string): Promise<OrganisationOfPeople | undefined> {
  const [found] = await ctx.db
    .select({ organisationId: organisations.id, slug: organisations.slug, name: organisations.name, status: organisations.status })
    .from(organisations)
    .where(and(eq(organisations.id, organisationId), eq(organisations.clusterId, ctx.clusterId)));
  return found;
}
