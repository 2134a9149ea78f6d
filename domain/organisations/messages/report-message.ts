import { and, eq, isNull } from "drizzle-orm";
import { organisationMessages } from "#db/schema/messages";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ReportMessage } from "./input.ts";
import { mailReport } from "./message-mails.ts";
import { receivedMessage } from "./received-message.ts";

/** An owner or admin reports a message: the cluster's staff may read it from then on, and this one only. */
export async function reportMessage(ctx: Context, { messageId, reason }: ReportMessage): Promise<Outcome<{ messageId: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await receivedMessage(ctx, messageId);
    if (!found.ok) return found;
    const [reported] = await ctx.db
      .update(organisationMessages)
      .set({ reportReason: reason, reportedBy: actorId(ctx.actor) ?? null, reportedAt: ctx.now })
      .where(and(eq(organisationMessages.id, messageId), isNull(organisationMessages.reportedAt)))
      .returning({ id: organisationMessages.id });
    if (!reported) return refused("message.already_reported");
    await mailReport(ctx, found.value);
    await record(ctx, "organisation.message_reported", { kind: "organisation", id: found.value.toId }, { messageId, reason });
    return done({ messageId });
  });
}
