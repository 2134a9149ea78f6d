import { consortia } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import { noteConsortiumLook } from "#domain/consortia/moderation/note-consortium-look";
import { abilities, coordinatorOf, isThere } from "#domain/consortia/policy";
import { indexConsortium } from "#domain/consortia/search-entry";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { PublishConsortium } from "./input.ts";
import { publicationRefusal } from "./publication-refusal.ts";
import { waitingAt } from "./waiting-at.ts";

/** Staff have checked a consortium: everyone reads it from now on, as it was when they read it. */
export async function publishConsortium(ctx: Context, { consortiumId, version }: PublishConsortium): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).publish;
    if (may !== true) return refused(may);
    const lacking = await publicationRefusal(ctx, facts.id);
    if (lacking) return refused(lacking);
    const [published] = await ctx.db
      .update(consortia)
      .set({ publishedAt: ctx.now, checkAskedAt: null, updatedAt: ctx.now })
      .where(waitingAt(facts.id, version))
      .returning({ id: consortia.id });
    if (!published) return refused("consortium.changed_meanwhile");
    await noteConsortiumLook(ctx, facts, "published");
    await indexConsortium(ctx, facts.id);
    const coordinatorId = coordinatorOf(facts);
    if (coordinatorId) await emailAboutConsortium(ctx, facts, coordinatorId, "consortium-published", {}, "consortium");
    await record(ctx, "consortium.published", { kind: "consortium", id: facts.id }, { version });
    return done({ slug: facts.slug });
  });
}
