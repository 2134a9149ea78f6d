import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { expireWhatIsOver } from "./expire-join-request.ts";
import { takeBackHeldAnswer } from "./held-answer.ts";
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
    const { status } = request;
    if (!(await takeBackHeldAnswer(ctx, request))) return refused("join.undo_too_late");
    await expireWhatIsOver(ctx, request);
    await record(
      ctx,
      "organisation.join_undone",
      { kind: "organisation", id: request.organisationId },
      { requestId, status: [status, "waiting"] },
    );
    return done({ name: `${request.firstName} ${request.lastName}` });
  });
}
