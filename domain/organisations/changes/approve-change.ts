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
import { differing, takeField } from "#domain/organisations/profile/fields";
import { SENSITIVE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { replaceProfile } from "#domain/organisations/profile/replace-profile";
import { paths } from "#lib/paths";
import type { DecideChange } from "./change-input.ts";
import { changeRow, isWaiting } from "./waiting-change.ts";

/** Staff approve a change of a name, a kind or a country: it is live at once, and in the profile's history. */
export async function approveChange(ctx: Context, { changeId }: DecideChange): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const change = await changeRow(ctx, changeId);
    const before = change && (await storedOrganisation(ctx, change.organisationId));
    if (!change || !before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).decide;
    if (allowed !== true) return refused(allowed);
    if (change.status !== "waiting") return refused("organisation.change_decided");

    const profile = SENSITIVE_COLUMNS.filter((name) => name in change.asked).reduce(
      (profile, name) => takeField(profile, change.asked, name),
      before.profile,
    );
    const changed = differing(before.profile, profile);
    if (changed.length > 0) await replaceProfile(ctx, before, profile, { cause: "approved", changed });
    await ctx.db
      .update(organisationChanges)
      .set({ status: "approved", decidedAt: ctx.now, decidedBy: actorId(ctx.actor) ?? null })
      .where(and(eq(organisationChanges.id, changeId), isWaiting));
    await emailOrganisation(ctx, before.id, {
      template: "organisation-change-approved",
      subject: { kind: "organisation", id: before.id },
      dataIn: (locale) => ({ organisation: before.profile.name, path: paths(locale).organisation(before.slug) }),
    });
    await record(ctx, "organisation.change_approved", { kind: "organisation", id: before.id }, { fields: Object.keys(change.asked) });
    return done({ slug: before.slug });
  });
}
