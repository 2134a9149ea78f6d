import { and, eq, inArray, isNull } from "drizzle-orm";
import { hidings, organisations } from "#db/schema/organisations";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { storedOrganisation } from "#domain/organisations/facts";
import type { ShowOrganisation } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { relist } from "#domain/organisations/profile/relist";
import { from } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { recallEmails } from "./recall-emails.ts";
import { REPORT_CHECKED } from "./tell-reporters.ts";

/** Staff end a hiding: the organisation is listed again if its owners still want it to be. Where the email about the hiding has not left, nobody is told of either; `emails` is how many people are told. */
export async function showOrganisation(ctx: Context, input: ShowOrganisation): Promise<Outcome<{ slug: string; emails: number }>> {
  return transact(ctx, async (ctx) => {
    const before = await storedOrganisation(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).show;
    if (allowed !== true) return refused(allowed);

    await ctx.db
      .update(organisations)
      .set({ status: "active" })
      .where(and(eq(organisations.id, before.id), inArray(organisations.status, from("show"))));
    const [hiding] = await ctx.db
      .update(hidings)
      .set({ shownAt: ctx.now, shownBy: actorId(ctx.actor) ?? null })
      .where(and(eq(hidings.subjectId, before.id), isNull(hidings.shownAt)))
      .returning({ at: hidings.hiddenAt });
    await relist(ctx, before.id);
    const told = { subjectId: before.id, template: "organisation-hidden" as const };
    const untold = hiding !== undefined && (await recallEmails(ctx, { ...told, at: hiding.at }));
    if (hiding) await recallEmails(ctx, { subjectId: before.id, template: REPORT_CHECKED, at: hiding.at });
    const written = untold
      ? []
      : await emailOrganisation(ctx, before.id, {
          template: "organisation-shown",
          subject: { kind: "organisation", id: before.id },
          dataIn: (locale) => ({ organisation: before.profile.name, path: paths(locale).organisation(before.slug) }),
        });
    await record(ctx, "organisation.shown", { kind: "organisation", id: before.id }, { untold });
    return done({ slug: before.slug, emails: written.length });
  });
}
