import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { lastingUntil } from "#domain/retention/lengths";
import { earlier } from "#lib/clock";
import { endJoinRequest } from "./end-join-request.ts";
import { joinRequest } from "./join-requests.ts";

/** The job of a request that nobody answered in its time: it ends, and whoever asked is told. */
export async function expireJoinRequest(ctx: Context, { requestId }: { requestId: string }): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const request = await joinRequest(ctx, requestId);
    if (!request || request.askedAt > earlier(ctx.now, lastingUntil("joinRequestOpen"))) return done();
    if (!(await endJoinRequest(ctx, requestId, { status: "expired" }))) return done();
    const { email, locale, firstName, organisation } = request;
    const subject = { kind: "organisation", id: organisation.organisationId } as const;
    await enqueueMail(ctx, { template: "join-expired", to: email, locale, data: { firstName, organisation: organisation.name }, subject });
    await record(ctx, "organisation.join_expired", subject, { requestId });
    return done();
  });
}
