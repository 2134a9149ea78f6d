import { and, eq } from "drizzle-orm";
import { organisationBlocks } from "#db/schema/messages";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { UnblockSender } from "./input.ts";
import { mayAnswerFor } from "./policy.ts";

/** What an organisation writes reaches this one again, from the next message on. */
export async function unblockSender(ctx: Context, { organisationId, blockedId }: UnblockSender): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = mayAnswerFor(ctx.actor, organisationId);
    if (may !== true) return refused(may);
    const [unblocked] = await ctx.db
      .delete(organisationBlocks)
      .where(and(eq(organisationBlocks.organisationId, organisationId), eq(organisationBlocks.blockedId, blockedId)))
      .returning({ blockedId: organisationBlocks.blockedId });
    if (!unblocked) return refused("not_found");
    await record(ctx, "organisation.sender_unblocked", { kind: "organisation", id: organisationId }, { blockedId });
    return done();
  });
}
