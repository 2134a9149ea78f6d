import { and, eq } from "drizzle-orm";
import { organisationMessages } from "#db/schema/messages";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AnswerMessage } from "./input.ts";
import { mailAnswer } from "./message-mails.ts";
import { receivedMessage } from "./received-message.ts";

/** An owner or admin answers a message. From then on both sides see each other's address. */
export async function answerMessage(ctx: Context, { messageId, answer }: AnswerMessage): Promise<Outcome<{ messageId: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const found = await receivedMessage(ctx, messageId);
    if (!found.ok) return found;
    const [answered] = await ctx.db
      .update(organisationMessages)
      .set({ status: "answered", answer, answeredBy: actorId(actor) ?? null, answeredAt: ctx.now })
      .where(and(eq(organisationMessages.id, messageId), eq(organisationMessages.status, "sent")))
      .returning({ id: organisationMessages.id });
    if (!answered) return refused("message.already_answered");
    if (actor.kind === "person") await mailAnswer(ctx, found.value, answer, actor);
    await record(ctx, "organisation.message_answered", { kind: "organisation", id: found.value.toId }, { messageId });
    return done({ messageId });
  });
}
