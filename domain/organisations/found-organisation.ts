import { eq, like, or } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";
import { fold, slugOf } from "../kernel/fold.ts";
import { done, type Outcome } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";

export type FoundOrganisation = {
  name: string;
  country?: string;
  /** Only with the consent to be shown as the organisation's contact. */
  contact?: { name: string; email?: string };
  applicationId?: string;
};

/** A new member organisation: active, not yet listed, its profile still to be written. Only inside a verb that has checked who asks. */
export function foundOrganisation(ctx: Context, given: FoundOrganisation): Promise<Outcome<{ id: string; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const id = ctx.newId();
    const slug = await freeSlug(ctx, given.name);
    await ctx.db.insert(organisations).values({
      id,
      clusterId: ctx.clusterId,
      slug,
      name: given.name,
      nameKey: fold(given.name),
      aliases: [],
      status: "active",
      sectors: [],
      short: {},
      text: {},
      offers: {},
      needs: {},
      country: given.country ?? null,
      contactName: given.contact?.name ?? null,
      contactEmail: given.contact?.email ?? null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      version: 0,
    });
    await record(ctx, "organisation.founded", { kind: "organisation", id }, { slug, applicationId: given.applicationId ?? null });
    return done({ id, slug });
  });
}

/** The name as an address, with the first free number behind it where others have it already. */
async function freeSlug(ctx: Context, name: string): Promise<string> {
  const slug = slugOf(name);
  const taken = await ctx.db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(or(eq(organisations.slug, slug), like(organisations.slug, `${slug}-%`)));
  const used = new Set(["new", ...taken.map((row) => row.slug)]);
  if (!used.has(slug)) return slug;
  let n = 2;
  while (used.has(`${slug}-${n}`)) n++;
  return `${slug}-${n}`;
}
