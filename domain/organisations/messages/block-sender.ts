import { organisationBlocks } from "#db/schema/messages";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OfMessage } from "./input.ts";
import { receivedMessage } from "./received-message.ts";

/** From now on what the sender's organisation writes does not reach this one. The sender is not told. */
export async function blockSender(ctx: Context, { messageId }: OfMessage): Promise<Outcome<{ messageId: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await receivedMessage(ctx, messageId);
    if (!found.ok) return found;
    const { toId: organisationId, fromId: blockedId } = found.value;
    const [blocked] = await ctx.db
      .insert(organisationBlocks)
      .values({ organisationId, blockedId, blockedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ blockedId: organisationBlocks.blockedId });
    if (!blocked) return refused("message.already_blocked");
    await record(ctx, "organisation.sender_blocked", { kind: "organisation", id: organisationId }, { blockedId });
    return done({ messageId });
  });
}
