import { and, eq, isNull } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import { abilities, coordinatorOf, isThereInside } from "#domain/consortia/policy";
import { indexConsortium } from "#domain/consortia/search-entry";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailToCheck, publicationBegun } from "./begin-publication.ts";
import type { SubmitConsortium } from "./input.ts";
import { publicationRefusal } from "./publication-refusal.ts";

/** The coordinator publishes a consortium that was private, or sends again what the cluster's office asked to correct; where the office checks, it waits for that. */
export async function submitConsortium(ctx: Context, { consortiumId }: SubmitConsortium): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThereInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).submit;
    if (may !== true) return refused(may);
    const lacking = await publicationRefusal(ctx, facts.id);
    if (lacking) return refused(lacking);
    const begun = await publicationBegun(ctx);
    const [submitted] = await ctx.db
      .update(consortia)
      .set({ ...begun, updatedAt: ctx.now })
      .where(and(eq(consortia.id, facts.id), isNull(consortia.publishedAt), isNull(consortia.checkAskedAt)))
      .returning({ id: consortia.id });
    if (!submitted) return refused("consortium.being_checked");
    await indexConsortium(ctx, facts.id);
    if (begun.checkAskedAt) await emailToCheck(ctx, facts, actingFor(ctx.actor, coordinatorOf(facts) ?? "")?.name ?? "");
    await record(ctx, begun.publishedAt ? "consortium.published" : "consortium.submitted", { kind: "consortium", id: facts.id });
    return done({ slug: facts.slug });
  });
}
