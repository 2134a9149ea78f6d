import { eq } from "drizzle-orm";
import { visibilityRules } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { currentVisibility } from "./viewer-of.ts";
import type { AllowLevels } from "./visibility-input.ts";

/** Administrators decide among which levels members may choose, field by field. Pages use it at once; a job lists again what the directory finds by these fields. */
export async function allowLevels(ctx: Context, { version, allowed }: AllowLevels): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const before = await currentVisibility(ctx);
    if (before.version !== version) return refused("conflict");
    const values = { allowed, version: version + 1, changedAt: ctx.now, changedBy: actor.personId };
    await ctx.db
      .insert(visibilityRules)
      .values({ clusterId: ctx.clusterId, ...values })
      .onConflictDoUpdate({ target: visibilityRules.clusterId, set: values, setWhere: eq(visibilityRules.version, version) });
    const payload = { version: String(version + 1), before: JSON.stringify(before.allowed) };
    await enqueueJob(ctx, "listings.level", `${ctx.clusterId} ${version + 1}`, payload, ctx.now);
    await record(ctx, "cluster.levels_allowed", { kind: "cluster", id: ctx.clusterId }, { version: version + 1, allowed });
    return done({ version: version + 1 });
  });
}
