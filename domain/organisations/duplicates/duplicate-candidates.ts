import { desc, inArray, sql } from "drizzle-orm";
import { organisationKeys } from "#db/schema/duplicates";
import type { Context } from "#domain/kernel/context";
import type { Likeness, OrganisationStatus } from "#domain/organisations/state";
import { comparableOrganisations } from "./comparable-organisations.ts";
import { duplicateKeysOf, isPart } from "./duplicate-keys.ts";
import { type DuplicateTraits, likeness, WORTH_A_LOOK } from "./duplicates.ts";

export const COMPARED = 25;
export const A_KEY_ALONE = 100;

export type LikeOrganisation = { id: string; slug: string; name: string; status: OrganisationStatus } & Likeness;

/** Organisations that may be this one, the likeliest first. Only those that share the most keys are read and compared. */
export async function likeOrganisations(ctx: Context, traits: DuplicateTraits, but?: string): Promise<LikeOrganisation[]> {
  const keys = duplicateKeysOf(traits);
  const parts = keys.filter(isPart);
  const worth = sql<number>`sum(case when ${inArray(organisationKeys.key, parts)} then 1 else ${A_KEY_ALONE} end)`;
  const near = await ctx.db
    .select({ id: organisationKeys.organisationId })
    .from(organisationKeys)
    .where(inArray(organisationKeys.key, keys))
    .groupBy(organisationKeys.organisationId)
    .orderBy(desc(worth))
    .limit(COMPARED);
  const found = await comparableOrganisations(
    ctx,
    near.map(({ id }) => id).filter((id) => id !== but),
  );
  return found
    .map(({ traits: theirs, ...one }) => ({ ...one, ...likeness(traits, theirs) }))
    .filter(({ score, status }) => score >= WORTH_A_LOOK && status !== "closed")
    .sort((one, other) => other.score - one.score || one.name.localeCompare(other.name));
}
