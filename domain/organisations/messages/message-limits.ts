import { and, eq, gt } from "drizzle-orm";
import { organisationMessages } from "#db/schema/messages";
import type { Context } from "#domain/kernel/context";
import { cutOff } from "#domain/retention/lengths";
import { DAY, earlier } from "#lib/clock";
import { DAYS_UNANSWERED, MESSAGES_A_DAY } from "./limits.ts";

/** How many messages an organisation may still send now: those of `messagesCounted` count, whoever wrote them for it. */
export async function messagesLeft(ctx: Context, fromId: string): Promise<number> {
  const lately = and(eq(organisationMessages.fromId, fromId), gt(organisationMessages.sentAt, cutOff(ctx.now, "messagesCounted")));
  return Math.max(0, MESSAGES_A_DAY - (await ctx.db.$count(organisationMessages, lately)));
}

/** Whether a message to the same organisation still waits for its answer. */
export async function waitsForAnswer(ctx: Context, fromId: string, toId: string): Promise<boolean> {
  const waiting = and(
    eq(organisationMessages.fromId, fromId),
    eq(organisationMessages.toId, toId),
    eq(organisationMessages.status, "sent"),
    gt(organisationMessages.sentAt, earlier(ctx.now, DAYS_UNANSWERED * DAY)),
  );
  return (await ctx.db.$count(organisationMessages, waiting)) > 0;
}
