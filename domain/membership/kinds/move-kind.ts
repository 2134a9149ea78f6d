import { and, eq } from "drizzle-orm";
import { clusterKinds } from "#db/schema/kinds";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { type KindKey, standardKind } from "#domain/organisations/state";
import type { MoveKind } from "./kind-input.ts";

/** Puts a kind of the cluster's own before or after its neighbour among those that are based on the same standard kind. */
export async function moveKind(ctx: Context, { kind, move }: MoveKind): Promise<Outcome<{ kind: KindKey }>> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const { clusterId } = ctx;
    const isOf = (key: KindKey) => and(eq(clusterKinds.clusterId, clusterId), eq(clusterKinds.key, key));
    const rows = await ctx.db
      .select({ key: clusterKinds.key, position: clusterKinds.position })
      .from(clusterKinds)
      .where(eq(clusterKinds.clusterId, clusterId))
      .orderBy(clusterKinds.position, clusterKinds.key);
    const beside = rows.filter(({ key }) => standardKind(key) === standardKind(kind));
    const at = beside.findIndex(({ key }) => key === kind);
    const [one, other] = [beside[at], beside[at + (move === "up" ? -1 : 1)]];
    if (!one) return refused("not_found");
    if (!other) return refused("kind.edge");
    await ctx.db.update(clusterKinds).set({ position: other.position }).where(isOf(one.key));
    await ctx.db.update(clusterKinds).set({ position: one.position }).where(isOf(other.key));
    await record(ctx, "cluster.kind_moved", { kind: "cluster", id: clusterId }, { of: kind, move });
    return done({ kind });
  });
}
