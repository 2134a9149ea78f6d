import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { endFirstMeeting } from "#domain/consortia/first-meetings/end-first-meeting";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { later, MINUTE } from "#lib/clock";
import { emailCoordinator } from "./email-coordinator.ts";
import { openPlace } from "./open-places.ts";

/**
 * The job of a request or an invitation that nobody answered in its time: it ends, and whoever asked is told. An answer that can still be undone comes first;
 * if it is undone, the request ends then.
 */
export async function expirePlace(ctx: Context, asked: { requestId: string; until: string }): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const place = await openPlace(ctx, asked);
    if (!place || ctx.now < new Date(asked.until)) return done();
    if (place.answerAt) {
      await enqueueJob(ctx, "consortium.expire", `${place.id} ${place.answerAt.toISOString()} again`, asked, later(place.answerAt, MINUTE));
      return done();
    }
    const [expired] = await ctx.db
      .update(consortiumMembers)
      .set({ status: "expired", decidedAt: ctx.now, expiresAt: null, version: sql`${consortiumMembers.version} + 1` })
      .where(
        and(
          eq(consortiumMembers.id, place.id),
          inArray(consortiumMembers.status, seatFrom("expire")),
          isNull(consortiumMembers.answer),
          eq(consortiumMembers.expiresAt, new Date(asked.until)),
        ),
      )
      .returning({ id: consortiumMembers.id });
    if (!expired) return done();
    const { consortium, organisationId, organisation, isInvited } = place;
    await endFirstMeeting(ctx, consortium, { id: place.id, organisationId });
    if (isInvited) await emailCoordinator(ctx, consortium, "consortium-invitation-expired", { organisation }, "consortiumInvitations");
    else
      await emailAboutConsortium(ctx, consortium, organisationId, "consortium-request-expired", { organisation }, "consortiumMembership");
    const subject = { kind: "consortium", id: consortium.id } as const;
    await record(ctx, isInvited ? "consortium.invitation_expired" : "consortium.request_expired", subject, {
      ...{ organisationId, requestId: place.id },
    });
    return done();
  });
}
