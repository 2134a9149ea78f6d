import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/joining";
import { outbox } from "#db/schema/kernel";
import type { Context, Turn } from "#domain/kernel/context";
import { recallHeldMail, recallMails } from "#domain/kernel/mail/outbox";

/** For a query about requests: whether the email that tells of the office's answer is held, so that the answer can be undone (1) or not (0). */
export const countHeldMails = (ctx: Context) =>
  ctx.db.$count(outbox, and(eq(outbox.id, organisationJoinRequests.mailId), eq(outbox.status, "waiting"), gt(outbox.notBefore, ctx.now)));

type Answered = Pick<typeof organisationJoinRequests.$inferSelect, "id" | "mailId" | "invitationId">;

/** Inside a verb that knows who may: while the email of the office's answer is held, the request waits again as if nobody had answered. False once it has left. */
export async function takeBackHeldAnswer(turn: Turn, { id, mailId, invitationId }: Answered): Promise<boolean> {
  if (!mailId || !(await recallHeldMail(turn, mailId))) return false;
  if (invitationId) {
    await recallMails(turn, invitationId, ["join-accepted-by-office"]);
    await turn.db.delete(invitations).where(and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt)));
  }
  const open = {
    status: "waiting",
    decidedBy: null,
    decidedAt: null,
    proof: null,
    reason: null,
    invitationId: null,
    mailId: null,
  } as const;
  await turn.db
    .update(organisationJoinRequests)
    .set(open)
    .where(and(eq(organisationJoinRequests.id, id), inArray(organisationJoinRequests.status, ["accepted", "declined"])));
  return true;
}
