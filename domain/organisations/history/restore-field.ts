import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { holdChanges } from "#domain/organisations/changes/hold-changes";
import { storedOrganisation } from "#domain/organisations/facts";
import type { RestoreField } from "#domain/organisations/input";
import { knownKind } from "#domain/organisations/kinds/cluster-kinds";
import { abilities } from "#domain/organisations/policy";
import { missingFields } from "#domain/organisations/profile/completeness";
import { differing, takeField } from "#domain/organisations/profile/fields";
import { replaceProfile } from "#domain/organisations/profile/replace-profile";
import { versionOf } from "#domain/organisations/profile/versions";

/** An editor restores one field to what it was in an earlier version; everything else stays. */
export async function restoreField(ctx: Context, input: RestoreField): Promise<Outcome<{ slug: string; waits: boolean }>> {
  return transact(ctx, async (ctx) => {
    const before = await storedOrganisation(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).edit;
    if (allowed !== true) return refused(allowed);
    const then = await versionOf(ctx, before.id, input.from);
    if (!then) return refused("organisation.not_kept");
    const restored = takeField(before.profile, then.profile, input.field);
    const profile = { ...restored, kind: await knownKind(ctx, restored.kind) };
    const changed = differing(before.profile, profile);
    if (changed.length === 0) return done({ slug: before.slug, waits: false });
    if (input.version !== before.version) return refused("conflict");
    const missing = before.publishedAt ? missingFields(profile, ctx.locale) : [];
    if (missing.length > 0) return refused("organisation.incomplete");
    const { live, waiting } = await holdChanges(ctx, before, profile);
    if (waiting.length === 0) await replaceProfile(ctx, before, live, { cause: "restored", changed });
    return done({ slug: before.slug, waits: waiting.length > 0 });
  });
}
