import { hidings } from "#db/schema/organisations";
import { factsOf } from "#domain/consortia/facts";
import type { HideConsortium } from "#domain/consortia/input";
import { abilities, coordinatorOf, isThere } from "#domain/consortia/policy";
import { indexConsortium } from "#domain/consortia/search-entry";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { hidingInMail, hidingWords } from "#domain/organisations/moderation/hiding-words";
import { paths } from "#lib/paths";

/** Staff take a consortium out of everything public, with a reason that the coordinator's owners read in an email that is held for a moment; `emails` is to how many. */
export async function hideConsortium(ctx: Context, input: HideConsortium): Promise<Outcome<{ slug: string; emails: number }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).hide;
    if (may !== true) return refused(may);
    const words = await hidingWords(ctx, input);
    await ctx.db.insert(hidings).values({
      id: ctx.newId(),
      subjectKind: "consortium",
      subjectId: facts.id,
      ...words,
      hiddenBy: actorId(ctx.actor) ?? "",
      hiddenAt: ctx.now,
    });
    await indexConsortium(ctx, facts.id);
    const coordinatorId = coordinatorOf(facts);
    const emails = coordinatorId
      ? await emailOrganisation(ctx, coordinatorId, {
          template: "consortium-hidden",
          subject: { kind: "consortium", id: facts.id },
          dataIn: (locale) => ({
            ...hidingInMail(words, locale),
            ...{ consortium: facts.title, path: paths(locale).consortiumWorkspace(facts.slug) },
          }),
          holdSeconds: ctx.decisionHold,
        })
      : [];
    await record(ctx, "consortium.hidden", { kind: "consortium", id: facts.id }, { version: facts.version });
    return done({ slug: facts.slug, emails: emails.length });
  });
}
