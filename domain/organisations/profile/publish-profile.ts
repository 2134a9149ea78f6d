import { and, eq, inArray } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import type { PublishProfile } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { from } from "#domain/organisations/state";
import { missingFields } from "./completeness.ts";
import { relist } from "./relist.ts";

/** Lists an organisation in the directory, once its profile says what it needs to say in one language. */
export async function publishProfile(ctx: Context, input: PublishProfile): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const before = await storedOrganisation(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).publish;
    if (allowed !== true) return refused(allowed);
    if (before.publishedAt) return done({ slug: before.slug });
    // What a cited source does not say of an organisation, the portal itself leaves unsaid.
    const missing = ctx.actor.kind === "system" ? [] : missingFields(before.profile, ctx.locale);
    if (missing.length > 0) return refused("organisation.incomplete", { fields: missing.map(({ field }) => field).join(" ") });

    await ctx.db
      .update(organisations)
      .set({ publishedAt: ctx.now, updatedAt: ctx.now })
      .where(and(eq(organisations.id, before.id), inArray(organisations.status, from("publish"))));
    await relist(ctx, before.id);
    await record(ctx, "organisation.published", { kind: "organisation", id: before.id }, { version: before.version });
    return done({ slug: before.slug });
  });
}
