import { organisations } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { freeSlug } from "#domain/kernel/free-slug";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { groupKey } from "#domain/organisations/duplicates/group-key";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import type { MergeNumbers } from "#domain/organisations/merge/merge-fields";
import type { PublicProfile } from "#domain/organisations/state";

export type CreateOrganisation = {
  name: string;
  aliases?: string[];
  country?: string;
  /** Only with the consent to be shown as the organisation's contact. */
  contact?: { name: string | null; email?: string | null };
  applicationId?: string;
  /** What the application said already, so that nothing is asked twice. */
  known?: Partial<KnownOrganisation>;
  madeUp?: boolean;
};

type KnownOrganisation = Omit<PublicProfile, "name" | "country"> & MergeNumbers;

/** Makes an organisation out of an approved application: active, unlisted, with nobody in it yet. The caller has decided that it may. */
export async function createOrganisation(ctx: Context, given: CreateOrganisation): Promise<Outcome<{ id: string; slug: string }>> {
  if (!isStaff(ctx.actor) && ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const id = ctx.newId();
    const slug = await freeSlug(given.name, organisations.slug, (condition) =>
      ctx.db.select({ slug: organisations.slug }).from(organisations).where(condition),
    );
    await ctx.db.insert(organisations).values({
      id,
      clusterId: ctx.clusterId,
      slug,
      name: given.name,
      nameKey: fold(given.name),
      groupKey: groupKey(given.known?.groupName),
      aliases: given.aliases ?? [],
      status: "active",
      sectors: [],
      short: {},
      text: {},
      offers: {},
      needs: {},
      capabilities: [],
      ...given.known,
      country: given.country ?? null,
      contactName: given.contact?.name ?? null,
      contactEmail: given.contact?.email ?? null,
      madeUp: given.madeUp ?? false,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      version: 0,
    });
    await keepOrganisationKeys(ctx, id);
    await record(ctx, "organisation.created", { kind: "organisation", id }, { applicationId: given.applicationId ?? null });
    return done({ id, slug });
  });
}
