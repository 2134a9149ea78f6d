import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import type { PublishProfile } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { relist } from "./relist.ts";

/** Takes an organisation out of the directory at its owners' wish. Its profile stays. */
export async function unpublishProfile(ctx: Context, input: PublishProfile): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const before = await storedOrganisation(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).unpublish;
    if (allowed !== true) return refused(allowed);
    if (!before.publishedAt) return done({ slug: before.slug });

    await ctx.db.update(organisations).set({ publishedAt: null, updatedAt: ctx.now }).where(eq(organisations.id, before.id));
    await relist(ctx, before.id);
    await record(ctx, "organisation.unpublished", { kind: "organisation", id: before.id }, { version: before.version });
    return done({ slug: before.slug });
  });
}
