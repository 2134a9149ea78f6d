import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { columnsOf, PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import type { ChosenLevels, OrganisationStatus } from "#domain/organisations/state";
import type { MergeValues } from "./merge-fields.ts";

export type MergeParty = MergeValues & {
  id: string;
  slug: string;
  status: OrganisationStatus;
  aliases: string[];
  publishedAt: Date | null;
  version: number;
  visibility: ChosenLevels;
};

/** An organisation as a merge sees it. */
export async function mergeParty(ctx: Context, by: { id: string } | { slug: string }): Promise<MergeParty | undefined> {
  const { phone, groupName } = organisations;
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      clusterId: organisations.clusterId,
      slug: organisations.slug,
      status: organisations.status,
      aliases: organisations.aliases,
      publishedAt: organisations.publishedAt,
      version: organisations.version,
      visibility: organisations.visibility,
      profile: columnsOf(PROFILE_COLUMNS),
      numbers: { phone, groupName },
    })
    .from(organisations)
    .where("id" in by ? eq(organisations.id, by.id) : eq(organisations.slug, by.slug));
  if (!row || row.clusterId !== ctx.clusterId) return undefined;
  const { clusterId: _, ...party } = row;
  return party;
}
