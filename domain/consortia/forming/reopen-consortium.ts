import { and, eq, sql } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import type { ReopenConsortium } from "#domain/consortia/input";
import { abilities, isThereInside } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { closingRefusal } from "./closing-refusal.ts";

/** The coordinator of a consortium that was formed looks for partners again, until a day to come: because one has left, or it was closed too early. */
export async function reopenConsortium(ctx: Context, input: ReopenConsortium): Promise<Outcome<{ slug: string }>> {
  const { consortiumId, closesAt, zone } = input;
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThereInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).reopen;
    if (may !== true) return refused(may);
    const wrongClosing = await closingRefusal(ctx, closesAt, facts.callId);
    if (wrongClosing) return wrongClosing;
    const [reopened] = await ctx.db
      .update(consortia)
      .set({ status: "open", closesAt, zone, updatedAt: ctx.now, version: sql`${consortia.version} + 1` })
      .where(and(eq(consortia.id, facts.id), eq(consortia.status, "formed")))
      .returning({ id: consortia.id });
    if (!reopened) return refused("consortium.already_open");
    await record(ctx, "consortium.reopened", { kind: "consortium", id: facts.id }, { closesAt: closesAt.toISOString(), zone });
    return done({ slug: facts.slug });
  });
}
