import { eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tokenHash } from "#lib/hash";
import { endJoinRequest } from "./end-join-request.ts";
import { takeBackHeldAnswer } from "./held-answer.ts";
import type { JoinRequestToken } from "./join-input.ts";

/** Whoever asked withdraws it, from the page behind their email, while nobody has answered; an answer of the office whose email is held, of which they see nothing, goes with it. */
export async function withdrawJoinRequest(ctx: Context, { token }: JoinRequestToken): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { id, organisationId, mailId, invitationId } = organisationJoinRequests;
    const [found] = await ctx.db
      .select({ id, organisationId, mailId, invitationId })
      .from(organisationJoinRequests)
      .where(eq(organisationJoinRequests.tokenHash, tokenHash(token)));
    if (!found) return refused("link_ended");
    await takeBackHeldAnswer(ctx, found);
    if (!(await endJoinRequest(ctx, found.id, { status: "withdrawn" }, ["unconfirmed", "waiting"]))) return refused("join.already_decided");
    await record(ctx, "organisation.join_withdrawn", { kind: "organisation", id: found.organisationId }, { requestId: found.id });
    return done();
  });
}
