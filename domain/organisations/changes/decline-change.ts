import { and, eq } from "drizzle-orm";
import { organisationChanges } from "#db/schema/organisations";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import { paths } from "#lib/paths";
import type { DeclineChange } from "./change-input.ts";
import { changeRow, isWaiting } from "./waiting-change.ts";

/** Staff decline a change of a name, a kind or a country, with a reason that the organisation reads; the live page stays. */
export async function declineChange(ctx: Context, { changeId, reason }: DeclineChange): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const change = await changeRow(ctx, changeId);
    const before = change && (await storedOrganisation(ctx, change.organisationId));
    if (!change || !before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).decide;
    if (allowed !== true) return refused(allowed);
    if (change.status !== "waiting") return refused("organisation.change_decided");

    await ctx.db
      .update(organisationChanges)
      .set({ status: "declined", reason, decidedAt: ctx.now, decidedBy: actorId(ctx.actor) ?? null })
      .where(and(eq(organisationChanges.id, changeId), isWaiting));
    await emailOrganisation(ctx, before.id, {
      template: "organisation-change-declined",
      subject: { kind: "organisation", id: before.id },
      dataIn: (locale) => ({ organisation: before.profile.name, reason, path: paths(locale).profile(before.slug) }),
    });
    await record(ctx, "organisation.change_declined", { kind: "organisation", id: before.id }, { fields: Object.keys(change.asked) });
    return done({ slug: before.slug });
  });
}
