import { and, eq, sql } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import type { CloseConsortium } from "#domain/consortia/input";
import { abilities, isThereInside } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** The coordinator says that the consortium is formed and looks for nobody any more. */
export async function closeConsortium(ctx: Context, input: CloseConsortium): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThereInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).close;
    if (may !== true) return refused(may);
    const [closed] = await ctx.db
      .update(consortia)
      .set({ status: "formed", updatedAt: ctx.now, version: sql`${consortia.version} + 1` })
      .where(and(eq(consortia.id, facts.id), eq(consortia.status, "open")))
      .returning({ id: consortia.id });
    if (!closed) return refused("consortium.not_open");
    const partners = facts.seats.filter(({ status }) => status === "joined").length;
    await record(ctx, "consortium.closed", { kind: "consortium", id: facts.id }, { partners });
    return done({ slug: facts.slug });
  });
}
