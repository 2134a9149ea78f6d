import { eq } from "drizzle-orm";
import { roomMessages, roomThreads } from "#db/schema/discussion";
import { factsOf } from "#domain/consortia/facts";
import { record } from "#domain/kernel/audit/record";
import type { ClaimedMail } from "#domain/kernel/claimed";
import type { Context } from "#domain/kernel/context";
import { recallClaimedMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { DEFAULT_EMAILS, settingsIn } from "./discussion-settings.ts";
import { readersOf } from "./readers.ts";

/**
 * Asks again, as an email about a discussion is about to leave, whether its recipient may still read what it tells of and wants it; if not, it is recalled.
 * Emails about anything else are left alone.
 */
export async function recallDiscussionMail(ctx: Context, mail: ClaimedMail): Promise<Outcome<{ recalled: boolean }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  const isMention = mail.template === "discussion-mention";
  if (!isMention && mail.template !== "discussion-digest") return done({ recalled: false });
  const message = isMention ? await mentioning(ctx, mail.data.messageId ?? "") : undefined;
  const reads = message?.removedAt || (isMention && !message) ? false : await stillReads(ctx, mail, message?.isConfidential ?? false);
  if (reads) return done({ recalled: false });
  return transactAsPortal(ctx, async (turn) => {
    const recalled = await recallClaimedMail(turn, mail.id);
    if (recalled) await record(turn, "mail.recalled", { kind: "mail", id: mail.id });
    return done({ recalled });
  });
}

async function mentioning(ctx: Context, messageId: string) {
  const [found] = await ctx.db
    .select({ removedAt: roomMessages.removedAt, isConfidential: roomThreads.isConfidential })
    .from(roomMessages)
    .innerJoin(roomThreads, eq(roomThreads.id, roomMessages.threadId))
    .where(eq(roomMessages.id, messageId));
  return found;
}

async function stillReads(ctx: Context, { template, recipient, subjectId }: ClaimedMail, isConfidential: boolean): Promise<boolean> {
  const facts = await factsOf(ctx, { id: subjectId });
  const reader = facts && (await readersOf(ctx, facts)).find(({ email }) => email === recipient);
  if (!reader || (isConfidential && !reader.accepted)) return false;
  const wanted = (await settingsIn(ctx, subjectId)).get(reader.personId)?.emails ?? DEFAULT_EMAILS;
  return wanted === "all" || (wanted === "mentions" && template === "discussion-mention");
}
