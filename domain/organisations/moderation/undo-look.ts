import { eq } from "drizzle-orm";
import { organisationLooks } from "#db/schema/moderation";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import type { UndoLook } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { recallEmails } from "./recall-emails.ts";
import { REPORT_CHECKED } from "./tell-reporters.ts";

/** Staff undo that they looked at an organisation: it is on the list again, and an email about it that has not left is recalled. Refused once it has. */
export async function undoLook(ctx: Context, { lookId }: UndoLook): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const [look] = await ctx.db.select().from(organisationLooks).where(eq(organisationLooks.id, lookId));
    const organisation = look && (await storedOrganisation(ctx, look.organisationId));
    if (!look || !organisation) return refused(isStaff(ctx.actor) ? "organisation.look_undone" : "not_found");
    const allowed = abilities(ctx.actor, organisation).keep;
    if (allowed !== true) return refused(allowed);
    if (look.how === "written" && !(await recalled(ctx, look))) return refused("organisation.email_sent");

    await recallEmails(ctx, { subjectId: organisation.id, template: REPORT_CHECKED, at: look.lookedAt });
    await ctx.db.delete(organisationLooks).where(eq(organisationLooks.id, lookId));
    await record(ctx, "organisation.look_undone", { kind: "organisation", id: organisation.id }, { how: look.how });
    return done({ slug: organisation.slug });
  });
}

const recalled = (turn: Turn, { organisationId, lookedAt }: typeof organisationLooks.$inferSelect) =>
  recallEmails(turn, { subjectId: organisationId, template: "organisation-written", at: lookedAt });
