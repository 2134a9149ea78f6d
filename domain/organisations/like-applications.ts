import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { applicationKeys } from "#db/schema/duplicates";
import { applications } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import type { ApplicationStatus } from "../membership/state.ts";
import { comparableApplications } from "./application-keys.ts";
import { A_KEY_ALONE, COMPARED } from "./duplicate-candidates.ts";
import { isPart, keysOf } from "./duplicate-keys.ts";
import { likeness, type Traits, WORTH_A_LOOK } from "./duplicates.ts";
import type { Likeness } from "./state.ts";

/** Those that still ask to be members, and those that were refused before. */
const STATUSES: ApplicationStatus[] = ["submitted", "changesAsked", "refused"];

export type LikeApplication = { id: string; reference: string; organisation: string; status: ApplicationStatus } & Likeness;

/** Other applications that may be for the same organisation, the likeliest first. */
export async function likeApplications(ctx: Context, traits: Traits, but: string): Promise<LikeApplication[]> {
  const keys = keysOf(traits);
  const parts = keys.filter(isPart);
  const worth = sql<number>`sum(case when ${inArray(applicationKeys.key, parts)} then 1 else ${A_KEY_ALONE} end)`;
  const near = await ctx.db
    .select({ id: applicationKeys.applicationId })
    .from(applicationKeys)
    .innerJoin(applications, eq(applications.id, applicationKeys.applicationId))
    .where(
      and(
        inArray(applicationKeys.key, keys),
        ne(applicationKeys.applicationId, but),
        eq(applications.clusterId, ctx.clusterId),
        inArray(applications.status, STATUSES),
      ),
    )
    .groupBy(applicationKeys.applicationId)
    .orderBy(desc(worth))
    .limit(COMPARED);
  const found = await comparableApplications(
    ctx,
    near.map(({ id }) => id),
  );
  return found
    .map(({ traits: theirs, organisationId: _, ...one }) => ({ ...one, ...likeness(traits, theirs) }))
    .filter(({ score }) => score >= WORTH_A_LOOK)
    .sort((one, other) => other.score - one.score || (one.reference < other.reference ? -1 : 1));
}
