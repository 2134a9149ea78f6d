import { eq } from "drizzle-orm";
import { consortiumChecking } from "#db/schema/moderation";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { currentChecking } from "./checking.ts";
import type { SetChecking } from "./input.ts";

/** Administrators decide whether the office checks a new consortium before others read it. What waits already goes on waiting. */
export async function setChecking(ctx: Context, { version, when }: SetChecking): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const { clusterId, now } = ctx;
    if ((await currentChecking(ctx)).version !== version) return refused("conflict");
    const values = { isChecked: when === "before", version: version + 1, changedAt: now, changedBy: actor.personId };
    await ctx.db
      .insert(consortiumChecking)
      .values({ clusterId, ...values })
      .onConflictDoUpdate({ target: consortiumChecking.clusterId, set: values, setWhere: eq(consortiumChecking.version, version) });
    await record(ctx, "cluster.consortia_checked", { kind: "cluster", id: clusterId }, { when, version: version + 1 });
    return done({ version: version + 1 });
  });
}
