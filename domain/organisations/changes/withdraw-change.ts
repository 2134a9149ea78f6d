import { and, eq } from "drizzle-orm";
import { organisationChanges } from "#db/schema/organisations";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { DecideChange } from "./change-input.ts";
import { changeRow, isWaiting } from "./waiting-change.ts";

/** An editor withdraws a change that waits for the office. */
export async function withdrawChange(ctx: Context, { changeId }: DecideChange): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const change = await changeRow(ctx, changeId);
    const before = change && (await storedOrganisation(ctx, change.organisationId));
    if (!change || !before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).edit;
    if (allowed !== true) return refused(allowed);
    if (change.status !== "waiting") return refused("organisation.change_decided");

    await ctx.db
      .update(organisationChanges)
      .set({ status: "withdrawn", decidedAt: ctx.now, decidedBy: actorId(ctx.actor) ?? null })
      .where(and(eq(organisationChanges.id, changeId), isWaiting));
    await record(ctx, "organisation.change_withdrawn", { kind: "organisation", id: before.id }, { fields: Object.keys(change.asked) });
    return done({ slug: before.slug });
  });
}
