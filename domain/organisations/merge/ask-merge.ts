import { organisationMerges } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AskMerge } from "./merge-input.ts";
import { tellSecond } from "./merge-mails.ts";
import { mergePlan } from "./merge-plan.ts";
import { canMerge, mayMerge } from "./merge-policy.ts";
import { waitingMerge } from "./merge-rows.ts";
import { mergeParty } from "./merge-sides.ts";

/** An administrator asks to merge two organisations. Nothing changes until a second one confirms. */
export async function askMerge(ctx: Context, { fromId, intoId, choices, reason }: AskMerge): Promise<Outcome<{ mergeId: string }>> {
  return transact(ctx, async (ctx) => {
    const [from, into] = [await mergeParty(ctx, { id: fromId }), await mergeParty(ctx, { id: intoId })];
    if (!from || !into) return refused("not_found");
    const may = mayMerge(ctx.actor, from, into);
    if (may !== true) return refused(may);
    const can = canMerge(from, into);
    if (can !== true) return refused(can);
    if (await waitingMerge(ctx, fromId, intoId)) return refused("merge.waiting");
    const plan = await mergePlan(ctx, from, into, choices);
    if (!plan.ok) return plan;
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);

    const mergeId = ctx.newId();
    const own = { id: mergeId, clusterId: ctx.clusterId, fromId, intoId, choices, reason };
    await ctx.db.insert(organisationMerges).values({ ...own, askedBy: actorId(ctx.actor) ?? "", askedAt: ctx.now });
    await tellSecond(ctx, mergeId, { from: from.profile.name, into: into.profile.name });
    await record(ctx, "organisation.merge_asked", { kind: "organisation", id: intoId }, { mergeId, from: fromId });
    return done({ mergeId });
  });
}
