import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";
import type { OrganisationFacts } from "./policy.ts";
import type { Profile } from "./state.ts";

/** What anyone may read of a profile. */
export const PUBLIC_COLUMNS = {
  name: organisations.name,
  kind: organisations.kind,
  sectors: organisations.sectors,
  short: organisations.short,
  text: organisations.text,
  offers: organisations.offers,
  needs: organisations.needs,
  website: organisations.website,
  ror: organisations.ror,
  town: organisations.town,
  region: organisations.region,
  country: organisations.country,
  founded: organisations.founded,
  people: organisations.people,
};
export const PROFILE_COLUMNS = {
  ...PUBLIC_COLUMNS,
  contactName: organisations.contactName,
  contactEmail: organisations.contactEmail,
};

export type StoredOrganisation = OrganisationFacts & { slug: string; version: number; profile: Profile };

/** An organisation as verbs decide on it. */
export async function storedOrganisation(ctx: Context, organisationId: string): Promise<StoredOrganisation | undefined> {
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      status: organisations.status,
      publishedAt: organisations.publishedAt,
      version: organisations.version,
      profile: PROFILE_COLUMNS,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row;
}
