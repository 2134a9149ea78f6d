import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";
import { HAS_PEOPLE } from "./managers.ts";
import type { OrganisationState } from "./policy.ts";
import { columnsOf, PROFILE_COLUMNS } from "./profile/profile-columns.ts";
import type { ChosenLevels, Profile } from "./state.ts";

export type StoredOrganisation = OrganisationState & { slug: string; version: number; profile: Profile; visibility: ChosenLevels };

/** An organisation as verbs decide on it. */
export async function storedOrganisation(ctx: Context, organisationId: string): Promise<StoredOrganisation | undefined> {
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      status: organisations.status,
      publishedAt: organisations.publishedAt,
      hasPeople: HAS_PEOPLE,
      version: organisations.version,
      visibility: organisations.visibility,
      profile: columnsOf(PROFILE_COLUMNS),
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row;
}
