import { and, eq } from "drizzle-orm";
import { organisationMessages } from "#db/schema/messages";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OfMessage } from "./input.ts";
import { mailDecline } from "./message-mails.ts";
import { receivedMessage } from "./received-message.ts";

/** An owner or admin says no, thank you. The sender is told, and neither side sees an address. */
export async function declineMessage(ctx: Context, { messageId }: OfMessage): Promise<Outcome<{ messageId: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await receivedMessage(ctx, messageId);
    if (!found.ok) return found;
    const [declined] = await ctx.db
      .update(organisationMessages)
      .set({ status: "declined", answeredAt: ctx.now })
      .where(and(eq(organisationMessages.id, messageId), eq(organisationMessages.status, "sent")))
      .returning({ id: organisationMessages.id });
    if (!declined) return refused("message.already_answered");
    await mailDecline(ctx, found.value);
    await record(ctx, "organisation.message_declined", { kind: "organisation", id: found.value.toId }, { messageId });
    return done({ messageId });
  });
}
