import { and, eq } from "drizzle-orm";
import { closedKinds } from "#db/schema/kinds";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OfKind } from "#domain/membership/kinds/kind-input";
import { isKnownKind } from "#domain/organisations/kinds/cluster-kinds";
import type { KindKey } from "#domain/organisations/state";

/** Takes applications from a kind of organisation again. */
export async function openKind(ctx: Context, { kind }: OfKind): Promise<Outcome<{ kind: KindKey }>> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    if (!(await isKnownKind(ctx, kind))) return refused("not_found");
    const { clusterId } = ctx;
    const [opened] = await ctx.db
      .delete(closedKinds)
      .where(and(eq(closedKinds.clusterId, clusterId), eq(closedKinds.kind, kind)))
      .returning({ kind: closedKinds.kind });
    if (opened) await record(ctx, "cluster.kind_opened", { kind: "cluster", id: clusterId }, { of: kind });
    return done({ kind });
  });
}
