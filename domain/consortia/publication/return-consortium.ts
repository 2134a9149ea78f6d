import { consortia } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import { abilities, coordinatorOf, isThere } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ReturnConsortium } from "./input.ts";
import { waitingAt } from "./waiting-at.ts";

/** Staff give a consortium back to its coordinator, and say what to correct before it is published. */
export async function returnConsortium(
  ctx: Context,
  { consortiumId, version, correction }: ReturnConsortium,
): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).return;
    if (may !== true) return refused(may);
    const [returned] = await ctx.db
      .update(consortia)
      .set({ checkAskedAt: null, correction, updatedAt: ctx.now })
      .where(waitingAt(facts.id, version))
      .returning({ id: consortia.id });
    if (!returned) return refused("consortium.changed_meanwhile");
    const coordinatorId = coordinatorOf(facts);
    if (coordinatorId) await emailAboutConsortium(ctx, facts, coordinatorId, "consortium-returned", { reason: correction });
    await record(ctx, "consortium.returned", { kind: "consortium", id: facts.id }, { version });
    return done({ slug: facts.slug });
  });
}
