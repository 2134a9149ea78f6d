import { and, eq } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import type { Context } from "#domain/kernel/context";
import type { CallStatus } from "./state.ts";

export type CallFacts = { id: string; slug: string; title: string; status: CallStatus; version: number } & Pick<
  typeof calls.$inferSelect,
  "rulePack" | "ruleOverrides"
>;

/** What the rules ask of a call of this cluster. One query. */
export async function callFacts(ctx: Context, where: { id: string } | { slug: string }): Promise<CallFacts | undefined> {
  const { id, slug, title, status, version, rulePack, ruleOverrides } = calls;
  const [found] = await ctx.db
    .select({ id, slug, title, status, version, rulePack, ruleOverrides })
    .from(calls)
    .where(and(eq(calls.clusterId, ctx.clusterId), "id" in where ? eq(id, where.id) : eq(slug, where.slug)));
  return found;
}
