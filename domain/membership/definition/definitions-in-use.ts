import { and, count, eq, inArray } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/kinds";
import { applications } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";

/** How many applications of each kind are being written or reviewed. They keep what they were begun with, whatever is published. */
export const definitionsInUse = (ctx: Context) =>
  ctx.db
    .select({ kind: applicationDefinitions.kind, n: count() })
    .from(applications)
    .innerJoin(applicationDefinitions, eq(applicationDefinitions.id, applications.definitionId))
    .where(and(eq(applications.clusterId, ctx.clusterId), inArray(applications.status, ["draft", "submitted", "changesAsked"])))
    .groupBy(applicationDefinitions.kind);
