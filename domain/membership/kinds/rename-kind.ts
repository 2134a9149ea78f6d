import { and, eq } from "drizzle-orm";
import { clusterKinds } from "#db/schema/kinds";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import type { KindKey } from "#domain/organisations/state";
import { kindWords, type RenameKind } from "./kind-input.ts";
import { hasSameName } from "./kind-key.ts";

/** Gives a kind of the cluster's own other words, at once and wherever it is named. Its key, and with it every address, stays. */
export async function renameKind(ctx: Context, { kind, version, ...typed }: RenameKind): Promise<Outcome<{ kind: KindKey }>> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const { clusterId } = ctx;
    const own = await clusterKindsOf(ctx);
    const before = own.find(({ key }) => key === kind);
    if (!before) return refused("not_found");
    const words = kindWords(typed);
    const others = own.filter(({ key }) => key !== kind);
    if (hasSameName(words.name, others)) return refused("kind.same_name");
    const [renamed] = await ctx.db
      .update(clusterKinds)
      .set({ ...words, version: version + 1 })
      .where(and(eq(clusterKinds.clusterId, clusterId), eq(clusterKinds.key, kind), eq(clusterKinds.version, version)))
      .returning({ key: clusterKinds.key });
    if (!renamed) return refused("conflict", { version: String(before.version) });
    await record(ctx, "cluster.kind_renamed", { kind: "cluster", id: clusterId }, { of: kind, ...words });
    return done({ kind });
  });
}
