import { and, count, eq, inArray } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { reviewRules } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";

/** How many applications are under way by each version of the rules, the newest first. A change leaves them as they are. */
export const rulesInUse = (ctx: Context) =>
  ctx.db
    .select({ version: reviewRules.version, n: count() })
    .from(applications)
    .innerJoin(reviewRules, eq(reviewRules.id, applications.rulesId))
    .where(and(eq(applications.clusterId, ctx.clusterId), inArray(applications.status, ["submitted", "changesAsked"])))
    .groupBy(reviewRules.version)
    .then((rows) => rows.toSorted((one, other) => other.version - one.version));
