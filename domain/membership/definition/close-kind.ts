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
import { kindsOffered } from "./kinds.ts";

/** Takes no new applications from a kind of organisation. Those that have chosen it go on; one kind at least stays open. */
export async function closeKind(ctx: Context, { kind }: OfKind): Promise<Outcome<{ kind: KindKey }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    if (!(await isKnownKind(ctx, kind))) return refused("not_found");
    const { clusterId, now } = ctx;
    const [closed] = await ctx.db
      .insert(closedKinds)
      .values({ clusterId, kind, closedAt: now, closedBy: actor.personId })
      .onConflictDoNothing()
      .returning({ kind: closedKinds.kind });
    if (!closed) return done({ kind });
    if ((await kindsOffered(ctx, null)).length === 0) return refused("kind.last");
    await record(ctx, "cluster.kind_closed", { kind: "cluster", id: clusterId }, { of: kind });
    return done({ kind });
  });
}
