import { and, eq } from "drizzle-orm";
import { consortiumLooks } from "#db/schema/moderation";
import { factsOf } from "#domain/consortia/facts";
import { abilities, isThere } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { KeepConsortium } from "./input.ts";
import { noteConsortiumLook } from "./note-consortium-look.ts";

/** Staff reviewed a consortium and leave it as it is: it is off the list until its coordinator changes it. Refused: what somebody else kept already, and what has changed since it was shown. */
export async function keepConsortium(
  ctx: Context,
  { consortiumId, version }: KeepConsortium,
): Promise<Outcome<{ lookId: string; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).keep;
    if (may !== true) return refused(may);
    if (facts.version !== version) return refused("consortium.changed_meanwhile");
    const kept = and(eq(consortiumLooks.consortiumId, facts.id), eq(consortiumLooks.version, version));
    if ((await ctx.db.$count(consortiumLooks, kept)) > 0) return refused("consortium.already_looked_at");
    const lookId = await noteConsortiumLook(ctx, facts, "kept");
    await record(ctx, "consortium.kept", { kind: "consortium", id: facts.id }, { version });
    return done({ lookId, slug: facts.slug });
  });
}
