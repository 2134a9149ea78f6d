import { and, eq } from "drizzle-orm";
import { closedKinds } from "#db/schema/membership";
import { freshSignIn } from "../access/fresh-sign-in.ts";
import { isStaffAdmin } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { Kind } from "../organisations/state.ts";
import type { OfKind } from "./definition-input.ts";

/** Takes applications from a kind of organisation again. */
export async function openKind(ctx: Context, { kind }: OfKind): Promise<Outcome<{ kind: Kind }>> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const { clusterId } = ctx;
    const [opened] = await ctx.db
      .delete(closedKinds)
      .where(and(eq(closedKinds.clusterId, clusterId), eq(closedKinds.kind, kind)))
      .returning({ kind: closedKinds.kind });
    if (opened) await record(ctx, "cluster.kind_opened", { kind: "cluster", id: clusterId }, { of: kind });
    return done({ kind });
  });
}
