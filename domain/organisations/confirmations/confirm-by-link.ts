import { and, eq, isNull } from "drizzle-orm";
import { confirmationLinks } from "#db/schema/confirmations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import type { ConfirmByLink } from "./input.ts";
import { keepConfirmation } from "./keep-confirmation.ts";
import { sectionOfLink } from "./section-reads.ts";

/** Whoever got the mail says that a section is still right, from the page behind its link and without signing in: once. */
export async function confirmByLink(ctx: Context, { token }: ConfirmByLink): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const link = await sectionOfLink(ctx, token);
    const organisation = link && (await storedOrganisation(ctx, link.organisationId));
    if (!link || !organisation) return refused("link_ended");
    const [used] = await ctx.db
      .update(confirmationLinks)
      .set({ usedAt: ctx.now })
      .where(and(eq(confirmationLinks.id, link.id), isNull(confirmationLinks.usedAt)))
      .returning({ id: confirmationLinks.id });
    if (!used) return refused("link_ended");
    const { section, personId } = link;
    await keepConfirmation(ctx, organisation, section, personId);
    await record(ctx, "organisation.section_confirmed", { kind: "organisation", id: organisation.id }, { section, personId, byLink: true });
    return done();
  });
}
