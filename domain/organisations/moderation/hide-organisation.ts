import { and, eq, inArray } from "drizzle-orm";
import { hidings, organisations } from "#db/schema/organisations";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { storedOrganisation } from "#domain/organisations/facts";
import type { HideOrganisation } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { relist } from "#domain/organisations/profile/relist";
import { from } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { hidingInMail, hidingWords } from "./hiding-words.ts";
import { tellReporters } from "./tell-reporters.ts";

/** Staff take an organisation out of everything public, with a reason that its owners read, the prepared part in their own language, in an email that is held for a moment; `emails` is to how many. */
export async function hideOrganisation(ctx: Context, input: HideOrganisation): Promise<Outcome<{ slug: string; emails: number }>> {
  return transact(ctx, async (ctx) => {
    const before = await storedOrganisation(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).hide;
    if (allowed !== true) return refused(allowed);

    await ctx.db
      .update(organisations)
      .set({ status: "hidden" })
      .where(and(eq(organisations.id, before.id), inArray(organisations.status, from("hide"))));
    const words = await hidingWords(ctx, input);
    await ctx.db.insert(hidings).values({
      id: ctx.newId(),
      subjectKind: "organisation",
      subjectId: before.id,
      ...words,
      hiddenBy: actorId(ctx.actor) ?? "",
      hiddenAt: ctx.now,
    });
    await relist(ctx, before.id);
    await tellReporters(ctx, before);
    const { length: emails } = await emailOrganisation(ctx, before.id, {
      template: "organisation-hidden",
      subject: { kind: "organisation", id: before.id },
      dataIn: (locale) => ({ organisation: before.profile.name, ...hidingInMail(words, locale), path: paths(locale).profile() }),
      holdSeconds: ctx.decisionHold,
    });
    await record(ctx, "organisation.hidden", { kind: "organisation", id: before.id }, { version: before.version });
    return done({ slug: before.slug, emails });
  });
}
