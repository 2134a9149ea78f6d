import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { type Message, messageById } from "./message-rows.ts";
import { mayAnswerFor } from "./policy.ts";

/** A message that reached one of the actor's organisations, for which they answer. What was withheld is not there. */
export async function receivedMessage(ctx: Context, messageId: string): Promise<Outcome<Message>> {
  const message = await messageById(ctx, messageId);
  if (!message || message.withheld) return refused("not_found");
  const may = mayAnswerFor(ctx.actor, message.toId);
  return may === true ? done(message) : refused(may);
}
