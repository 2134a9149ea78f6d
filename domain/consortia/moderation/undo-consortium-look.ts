import { and, eq } from "drizzle-orm";
import { consortiumLooks } from "#db/schema/moderation";
import { factsOf } from "#domain/consortia/facts";
import { abilities } from "#domain/consortia/policy";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { UndoConsortiumLook } from "./input.ts";

/** Staff undo that they kept a consortium: it is on the list again. Publishing one is not undone. */
export async function undoConsortiumLook(ctx: Context, { lookId }: UndoConsortiumLook): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const isKept = and(eq(consortiumLooks.id, lookId), eq(consortiumLooks.how, "kept"));
    const [look] = await ctx.db.select({ consortiumId: consortiumLooks.consortiumId }).from(consortiumLooks).where(isKept);
    const facts = look && (await factsOf(ctx, { id: look.consortiumId }));
    if (!facts) return refused(isStaff(ctx.actor) ? "consortium.look_undone" : "not_found");
    const may = abilities(ctx.actor, facts, ctx.now).keep;
    if (may !== true) return refused(may);
    await ctx.db.delete(consortiumLooks).where(isKept);
    await record(ctx, "consortium.look_undone", { kind: "consortium", id: facts.id });
    return done({ slug: facts.slug });
  });
}
