import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayEdit } from "#domain/organisations/profile/editable";
import { relist } from "#domain/organisations/profile/relist";
import type { RemoveLogo } from "./logo-input.ts";
import { dropLogo } from "./logos.ts";

/** Takes the logo off an organisation's page; its initials are there again. */
export async function removeLogo(ctx: Context, { organisationId }: RemoveLogo): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const may = await mayEdit(ctx, organisationId);
    if (may !== true) return refused(may);
    if (!(await dropLogo(ctx, organisationId))) return refused("not_found");
    const [organisation] = await ctx.db
      .update(organisations)
      .set({ updatedAt: ctx.now })
      .where(eq(organisations.id, organisationId))
      .returning({ slug: organisations.slug });
    if (!organisation) throw new Error(`No organisation ${organisationId}`);
    await relist(ctx, organisationId);
    await record(ctx, "organisation.logo_removed", { kind: "organisation", id: organisationId });
    return done(organisation);
  });
}
