import { desc, inArray, sql } from "drizzle-orm";
import { organisationKeys } from "#db/schema/duplicates";
import type { Context } from "#domain/kernel/context";
import { comparableOrganisations } from "#domain/organisations/duplicates/comparable-organisations";
import { duplicateKeysOf } from "#domain/organisations/duplicates/duplicate-keys";
import { likeness, traitsOf, WORTH_A_LOOK } from "#domain/organisations/duplicates/duplicates";

/** So many organisations are compared for all words together, and so many are named for one. */
const COMPARED = 200;
const NAMED = 3;

/** An organisation that a text may mean. `told`: what a file writes for it, its name or, where two have that name, its slug. */
export type LikelyOrganisation = { name: string; town: string | null; told: string };

/** For each text the organisations that it may mean, the likeliest first. Words with none are left out. */
export async function likelyOrganisations(ctx: Context, words: readonly string[]): Promise<Map<string, LikelyOrganisation[]>> {
  const asked = words.map((word) => ({ word, traits: traitsOf({ names: [word] }) }));
  const keys = [...new Set(asked.flatMap(({ traits }) => duplicateKeysOf(traits)))];
  if (keys.length === 0) return new Map();
  const near = await ctx.db
    .select({ id: organisationKeys.organisationId })
    .from(organisationKeys)
    .where(inArray(organisationKeys.key, keys))
    .groupBy(organisationKeys.organisationId)
    .orderBy(desc(sql`count(*)`), organisationKeys.organisationId)
    .limit(COMPARED);
  const found = await comparableOrganisations(
    ctx,
    near.map(({ id }) => id),
  );
  return new Map(
    asked.flatMap(({ word, traits }) => {
      const like = found
        .map(({ traits: theirs, ...one }) => ({ ...one, score: likeness(traits, theirs).score }))
        .filter(({ score, status }) => score >= WORTH_A_LOOK && status !== "closed")
        .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
        .slice(0, NAMED);
      const isShared = (name: string) => like.filter((one) => one.name === name).length > 1;
      const named = like.map(({ name, town, slug }) => ({ name, town, told: isShared(name) ? slug : name }));
      return named.length > 0 ? [[word, named] as const] : [];
    }),
  );
}
