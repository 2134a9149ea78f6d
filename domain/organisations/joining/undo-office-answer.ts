import { and, eq, inArray, isNull } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/joining";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { recallHeldMail, recallMails } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { JoinRequestInput } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";
import { officeAbilities } from "./policy.ts";

/** An administrator undoes the office's answer to a request while its email is held: the request waits again, the invitation is gone. */
export async function undoOfficeAnswer(ctx: Context, { requestId }: JoinRequestInput): Promise<Outcome<{ name: string }>> {
  return transact(ctx, async (ctx) => {
    const request = await joinRequest(ctx, requestId);
    if (!request) return refused("not_found");
    const may = officeAbilities(ctx.actor, request, ctx.now).undo;
    if (may !== true) return refused(may);
    const { mailId, invitationId, status } = request;
    if (!mailId || !(await recallHeldMail(ctx, mailId))) return refused("join.undo_too_late");
    if (invitationId) {
      await recallMails(ctx, invitationId, ["join-accepted-by-office"]);
      await ctx.db.delete(invitations).where(and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt)));
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
    await ctx.db
      .update(organisationJoinRequests)
      .set(open)
      .where(and(eq(organisationJoinRequests.id, requestId), inArray(organisationJoinRequests.status, ["accepted", "declined"])));
    await record(
      ctx,
      "organisation.join_undone",
      { kind: "organisation", id: request.organisationId },
      { requestId, status: [status, "waiting"] },
    );
    return done({ name: `${request.firstName} ${request.lastName}` });
  });
}
