import { eq } from "drizzle-orm";
import { clusters } from "#db/schema/kernel";
import type { Context } from "../kernel/context.ts";

export async function clusterName(ctx: Context): Promise<string> {
  const [cluster] = await ctx.db.select({ name: clusters.name }).from(clusters).where(eq(clusters.id, ctx.clusterId));
  return cluster?.name ?? "";
}
