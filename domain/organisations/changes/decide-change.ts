import { and, eq } from "drizzle-orm";
import { organisationChanges } from "#db/schema/organisations";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { type StoredOrganisation, storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { SensitiveProfile } from "#domain/organisations/state";
import { changeRow, isWaiting } from "./waiting-change.ts";

type Decision = {
  status: "approved" | "declined";
  reason?: string;
  /** What follows from it for the organisation, in the same transaction; the emails that it wrote. */
  follow: (turn: Turn, before: StoredOrganisation, asked: Partial<SensitiveProfile>) => Promise<string[]>;
};

/** Decides a change of a name, a kind or a country that waits for the office, once. Refused: `not_found`, `organisation.change_decided`, or without the right to decide; `emails` is how many people are told. */
export function decideChange(
  ctx: Context,
  changeId: string,
  { status, reason, follow }: Decision,
): Promise<Outcome<{ slug: string; emails: number }>> {
  return transact(ctx, async (ctx) => {
    const change = await changeRow(ctx, changeId);
    const before = change && (await storedOrganisation(ctx, change.organisationId));
    if (!change || !before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).decide;
    if (allowed !== true) return refused(allowed);
    if (change.status !== "waiting") return refused("organisation.change_decided");

    const { length: emails } = await follow(ctx, before, change.asked);
    await ctx.db
      .update(organisationChanges)
      .set({ status, reason: reason ?? null, decidedAt: ctx.now, decidedBy: actorId(ctx.actor) ?? null })
      .where(and(eq(organisationChanges.id, changeId), isWaiting));
    await record(ctx, `organisation.change_${status}`, { kind: "organisation", id: before.id }, { fields: Object.keys(change.asked) });
    return done({ slug: before.slug, emails });
  });
}
