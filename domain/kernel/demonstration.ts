import { eq } from "drizzle-orm";
import { auditEvents } from "#db/schema/kernel";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "./context.ts";
import { transact } from "./transact.ts";

const MARK = "cluster.demonstration";

/** Marks a database as one with a made-up cluster: the only kind in which anybody may sign in as anyone. */
export const markDemonstration = (ctx: Context) => transact(ctx, async (ctx) => record(ctx, MARK, { kind: "cluster", id: ctx.clusterId }));

export async function isDemonstration(ctx: Context): Promise<boolean> {
  const found = await ctx.db.select({ seq: auditEvents.seq }).from(auditEvents).where(eq(auditEvents.action, MARK)).limit(1);
  return found.length > 0;
}
