import { and, eq } from "drizzle-orm";
import { organisationMerges, organisations } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { askedIt, isPending } from "#domain/kernel/second-person";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { relist } from "#domain/organisations/profile/relist";
import { keepVersion } from "#domain/organisations/profile/versions";
import { forgetMergeLater } from "./forget-merge.ts";
import type { DecideMerge } from "./merge-input.ts";
import { tellMerged } from "./merge-mails.ts";
import { ownersOf } from "./merge-people.ts";
import { mergePlan } from "./merge-plan.ts";
import { canMerge, mayMerge } from "./merge-policy.ts";
import { mergeRow } from "./merge-rows.ts";
import { type MergeParty, mergeParty } from "./merge-sides.ts";
import { writeMergeRow } from "./merge-tables.ts";

/** A second administrator merges what the first one asked for. All that it changes is kept for 30 days. */
export async function confirmMerge(ctx: Context, { mergeId }: DecideMerge): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const merge = await mergeRow(ctx, mergeId);
    const from = merge && (await mergeParty(ctx, { id: merge.fromId }));
    const into = merge && (await mergeParty(ctx, { id: merge.intoId }));
    if (!merge || !from || !into) return refused("not_found");
    const may = mayMerge(ctx.actor, from, into);
    if (may !== true) return refused(may);
    if (askedIt(ctx.actor, merge)) return refused("merge.second_person");
    if (merge.confirmedAt || merge.declinedAt) return refused("merge.not_waiting");
    const can = canMerge(from, into);
    if (can !== true) return refused(can);
    const plan = await mergePlan(ctx, from, into, merge.choices);
    if (!plan.ok) return plan;
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);

    const owners = { from: await ownersOf(ctx, from.id), into: await ownersOf(ctx, into.id) };
    const before = await storedOrganisation(ctx, into.id);
    if (before) await keepVersion(ctx, before, "merged");
    for (const { table, key, after } of plan.value) await writeMergeRow(ctx, table, key, after);
    await refreshMerged(ctx, from, into);
    await ctx.db
      .update(organisationMerges)
      .set({ confirmedBy: actorId(ctx.actor) ?? "", confirmedAt: ctx.now, undo: plan.value, owners })
      .where(and(eq(organisationMerges.id, mergeId), isPending(organisationMerges)));
    await forgetMergeLater(ctx, mergeId);
    await tellMerged(ctx, into, { from: from.profile.name, into: into.profile.name });
    const facts = { mergeId, rows: plan.value.length };
    await record(ctx, "organisation.merged", { kind: "organisation", id: into.id }, { ...facts, from: from.id });
    await record(ctx, "organisation.merged_away", { kind: "organisation", id: from.id }, { ...facts, into: into.id });
    return done({ slug: into.slug });
  });
}

/** Both are newer than they were, and what is kept of them for lists and searches is rebuilt. */
export async function refreshMerged(turn: Turn, ...parties: Pick<MergeParty, "id" | "version">[]) {
  for (const { id, version } of parties) {
    await turn.db
      .update(organisations)
      .set({ version: version + 1, updatedAt: turn.now })
      .where(eq(organisations.id, id));
    await relist(turn, id);
  }
}
