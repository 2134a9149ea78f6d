import { and, eq, gt } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { isWorking } from "#domain/access/policy";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";
import { tokenHash } from "#lib/hash";
import type { JoinRequestToken } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";
import { mayAskFor, openJoinRequest } from "./open-join-request.ts";

/** Whoever reads the address that was given sends the request: those who answer are told, once. */
export async function confirmJoinRequest(ctx: Context, { token }: JoinRequestToken): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { id, status, askedAt } = organisationJoinRequests;
    const [found] = await ctx.db
      .select({ id })
      .from(organisationJoinRequests)
      .where(
        and(
          eq(organisationJoinRequests.tokenHash, tokenHash(token)),
          eq(status, "unconfirmed"),
          gt(askedAt, cutOff(ctx.now, "unconfirmed")),
        ),
      );
    const request = found && (await joinRequest(ctx, found.id));
    if (!request || !isWorking(request.organisation.status)) return refused("link_ended");
    const may = await mayAskFor(ctx, request);
    if (may !== true) return refused(may, { email: request.email });
    await openJoinRequest(ctx, request);
    return done();
  });
}
