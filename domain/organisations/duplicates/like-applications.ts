import { and, desc, inArray, ne, sql } from "drizzle-orm";
import { applicationKeys } from "#db/schema/duplicates";
import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import type { Likeness } from "#domain/organisations/state";
import { comparableApplications } from "./comparable-applications.ts";
import { A_KEY_ALONE, COMPARED } from "./duplicate-candidates.ts";
import { duplicateKeysOf, isPart } from "./duplicate-keys.ts";
import { type DuplicateTraits, likeness, WORTH_A_LOOK } from "./duplicates.ts";

/** Those that still ask to be members, and those that were refused before. */
export const LIKE_STATUSES: readonly ApplicationStatus[] = ["submitted", "changesAsked", "refused"];

export type LikeApplication = { id: string; reference: string; organisation: string; status: ApplicationStatus } & Likeness;

/** Other applications that may be for the same organisation, the likeliest first. */
export async function likeApplications(ctx: Context, traits: DuplicateTraits, but: string): Promise<LikeApplication[]> {
  const keys = duplicateKeysOf(traits);
  const parts = keys.filter(isPart);
  const worth = sql<number>`sum(case when ${inArray(applicationKeys.key, parts)} then 1 else ${A_KEY_ALONE} end)`;
  const near = await ctx.db
    .select({ id: applicationKeys.applicationId })
    .from(applicationKeys)
    .where(and(inArray(applicationKeys.key, keys), ne(applicationKeys.applicationId, but)))
    .groupBy(applicationKeys.applicationId)
    .orderBy(desc(worth))
    // Decided ones are among them: a join here would have SQLite begin with all applications.
    .limit(2 * COMPARED);
  const found = await comparableApplications(
    ctx,
    near.map(({ id }) => id),
  );
  return found
    .map(({ traits: theirs, organisationId: _, ...one }) => ({ ...one, ...likeness(traits, theirs) }))
    .filter(({ score, status }) => score >= WORTH_A_LOOK && LIKE_STATUSES.includes(status))
    .sort((one, other) => other.score - one.score || (one.reference < other.reference ? -1 : 1));
}
