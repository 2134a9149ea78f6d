import { and, eq, isNull } from "drizzle-orm";
import { hidings } from "#db/schema/organisations";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import type { ShowConsortium } from "#domain/consortia/input";
import { abilities, coordinatorOf, isThere } from "#domain/consortia/policy";
import { indexConsortium } from "#domain/consortia/search-entry";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { recallEmails } from "#domain/organisations/moderation/recall-emails";

/** Staff end a hiding: the consortium is public again. Where the email about the hiding has not left, nobody is told of either. */
export async function showConsortium(ctx: Context, input: ShowConsortium): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).show;
    if (may !== true) return refused(may);
    const [shown] = await ctx.db
      .update(hidings)
      .set({ shownAt: ctx.now, shownBy: actorId(ctx.actor) ?? null })
      .where(and(eq(hidings.subjectKind, "consortium"), eq(hidings.subjectId, facts.id), isNull(hidings.shownAt)))
      .returning({ at: hidings.hiddenAt });
    if (!shown) return refused("consortium.not_hidden");
    await indexConsortium(ctx, facts.id);
    const coordinatorId = coordinatorOf(facts);
    const untold = await recallEmails(ctx, { subjectId: facts.id, template: "consortium-hidden", at: shown.at });
    if (coordinatorId && !untold) await emailAboutConsortium(ctx, facts, coordinatorId, "consortium-shown", {}, "consortium");
    await record(ctx, "consortium.shown", { kind: "consortium", id: facts.id }, { untold });
    return done({ slug: facts.slug });
  });
}
