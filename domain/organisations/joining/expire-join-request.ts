import { emailAdministrators } from "#domain/access/administrators/email-administrators";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { Locale } from "#domain/kernel/state";
import { transact } from "#domain/kernel/transact";
import { lastingUntil } from "#domain/retention/lengths";
import { earlier, later } from "#lib/clock";
import { paths } from "#lib/paths";
import { endJoinRequest } from "./end-join-request.ts";
import { joinRequest, type StoredJoinRequest } from "./join-requests.ts";
import { areOwnersFirst } from "./policy.ts";
import { isAtWebDomain } from "./web-proof.ts";

/** Inside a verb by which a request begins to wait: its end, and before that the turn of the office where owners and admins were told first. */
export async function expireJoinRequestLater(turn: Turn, requestId: string, toldAt: Date | null) {
  const payload = { requestId };
  if (toldAt) await enqueueJob(turn, "join.tellOffice", requestId, payload, later(toldAt, lastingUntil("joinNotice")));
  await enqueueJob(turn, "join.expire", requestId, payload, later(turn.now, lastingUntil("joinRequestOpen")));
}

/** Inside a verb by which a request waits again: it ends now if its time passed while an answer was held, as its job left it alone then. */
export async function expireWhatIsOver(turn: Turn, { id: requestId, askedAt }: Pick<StoredJoinRequest, "id" | "askedAt">) {
  if (later(askedAt, lastingUntil("joinRequestOpen")) <= turn.now)
    await enqueueJob(turn, "join.expire", `${requestId} ${turn.now.toISOString()}`, { requestId }, turn.now);
}

/** The job of a request that the owners and admins did not answer in their time: the administrators of the cluster are told that they can. */
export async function tellOffice(ctx: Context, { requestId }: { requestId: string }): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const request = await joinRequest(ctx, requestId);
    if (request?.status !== "waiting" || areOwnersFirst(request, ctx.now)) return done();
    const { applicationId, organisation, firstName, lastName, email, position, website } = request;
    const person = `${firstName} ${lastName}`;
    const how = applicationId !== null ? "application" : isAtWebDomain(email, website) ? "domain" : "other";
    const data = { organisation: organisation.name, person, address: email, position, how, because: "silence" } as const;
    const subject = { kind: "organisation", id: organisation.organisationId } as const;
    const dataIn = (locale: Locale) => ({ ...data, path: paths(locale).staffJoinRequests() });
    await emailAdministrators(ctx, { template: "join-asked-office", subject, dataIn });
    await record(ctx, "organisation.join_passed_on", subject, { requestId });
    return done();
  });
}

/** The job of a request that nobody answered in its time: it ends, and whoever asked is told. */
export async function expireJoinRequest(ctx: Context, { requestId }: { requestId: string }): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const request = await joinRequest(ctx, requestId);
    if (!request || request.askedAt > earlier(ctx.now, lastingUntil("joinRequestOpen"))) return done();
    if (!(await endJoinRequest(ctx, requestId, { status: "expired" }))) return done();
    await mailExpired(ctx, request);
    const subject = { kind: "organisation", id: request.organisation.organisationId } as const;
    await record(ctx, "organisation.join_expired", subject, { requestId });
    return done();
  });
}

/** An applicant was never told of which organisation, anybody else chose it. */
function mailExpired(turn: Turn, { applicationId, email: to, locale, firstName, organisation }: StoredJoinRequest) {
  if (applicationId !== null) {
    const subject = { kind: "application", id: applicationId } as const;
    return enqueueMail(turn, { template: "join-unanswered", to, locale, data: { firstName }, subject });
  }
  const subject = { kind: "organisation", id: organisation.organisationId } as const;
  return enqueueMail(turn, { template: "join-expired", to, locale, data: { firstName, organisation: organisation.name }, subject });
}
