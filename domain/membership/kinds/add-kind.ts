import { eq, max } from "drizzle-orm";
import { applicationDefinitions, closedKinds, clusterKinds } from "#db/schema/kinds";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { definitionVersions, workingCopy } from "#domain/membership/definition/definition-versions";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import type { KindKey } from "#domain/organisations/state";
import { type AddKind, kindWords } from "./kind-input.ts";
import { hasSameName, newKindKey } from "./kind-key.ts";

/** More would be a list that nobody reads. */
export const MAX_CLUSTER_KINDS = 30;

/**
 * Adds a kind of the cluster's own. It is asked what its standard kind is asked at this moment, and it is closed to new applications until staff
 * open it, so that they can change its questions before.
 */
export async function addKind(ctx: Context, { basedOn, ...typed }: AddKind): Promise<Outcome<{ kind: KindKey }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const { clusterId, now } = ctx;
    const own = await clusterKindsOf(ctx);
    const words = kindWords(typed);
    if (own.length >= MAX_CLUSTER_KINDS) return refused("kind.too_many");
    if (hasSameName(words.name, own)) return refused("kind.same_name");
    const [last] = await ctx.db
      .select({ position: max(clusterKinds.position) })
      .from(clusterKinds)
      .where(eq(clusterKinds.clusterId, clusterId));
    const versions = await definitionVersions(ctx);
    const kind = newKindKey(basedOn, words.name, [...own.map(({ key }) => key), ...versions.map((version) => version.kind)]);
    await ctx.db
      .insert(clusterKinds)
      .values({ clusterId, key: kind, ...words, position: (last?.position ?? 0) + 1, addedAt: now, version: 1 });
    const { before: body } = workingCopy(versions, basedOn);
    await ctx.db.insert(applicationDefinitions).values({
      ...{ id: ctx.newId(), clusterId, kind, version: 1, body, createdAt: now, createdBy: actor.personId, publishedAt: now },
    });
    await ctx.db.insert(closedKinds).values({ clusterId, kind, closedAt: now, closedBy: actor.personId });
    await record(ctx, "cluster.kind_added", { kind: "cluster", id: clusterId }, { of: kind, ...words });
    return done({ kind });
  });
}
