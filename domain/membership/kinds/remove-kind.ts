import { and, eq } from "drizzle-orm";
import { applicationDefinitions, closedKinds, clusterKinds } from "#db/schema/kinds";
import { applications } from "#db/schema/membership";
import { organisationChanges, organisations } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { kindsOffered } from "#domain/membership/definition/kinds";
import type { KindKey } from "#domain/organisations/state";
import type { OfKind } from "./kind-input.ts";

/** Removes a kind of the cluster's own that no organisation has or asks for and no application has chosen, with what it would have been asked. */
export async function removeKind(ctx: Context, { kind }: OfKind): Promise<Outcome<{ kind: KindKey }>> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const { clusterId } = ctx;
    const [gone] = await ctx.db
      .delete(clusterKinds)
      .where(and(eq(clusterKinds.clusterId, clusterId), eq(clusterKinds.key, kind)))
      .returning({ name: clusterKinds.name });
    if (!gone) return refused("not_found");
    if (await isUsed(ctx, kind)) return refused("kind.in_use");
    await ctx.db
      .delete(applicationDefinitions)
      .where(and(eq(applicationDefinitions.clusterId, clusterId), eq(applicationDefinitions.kind, kind)));
    await ctx.db.delete(closedKinds).where(and(eq(closedKinds.clusterId, clusterId), eq(closedKinds.kind, kind)));
    if ((await kindsOffered(ctx, null)).length === 0) return refused("kind.last");
    await record(ctx, "cluster.kind_removed", { kind: "cluster", id: clusterId }, { of: kind, name: gone.name });
    return done({ kind });
  });
}

async function isUsed({ db, clusterId }: Turn, kind: KindKey): Promise<boolean> {
  const { id } = organisations;
  const [having, applying, asking] = [
    await db
      .select({ id })
      .from(organisations)
      .where(and(eq(organisations.clusterId, clusterId), eq(organisations.kind, kind)))
      .limit(1),
    await db
      .select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.clusterId, clusterId), eq(applications.kind, kind)))
      .limit(1),
    await db
      .select({ asked: organisationChanges.asked })
      .from(organisationChanges)
      .innerJoin(organisations, eq(id, organisationChanges.organisationId))
      .where(and(eq(organisations.clusterId, clusterId), eq(organisationChanges.status, "waiting"))),
  ];
  return having.length > 0 || applying.length > 0 || asking.some(({ asked }) => asked.kind === kind);
}
