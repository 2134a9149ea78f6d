import { and, eq, inArray, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import type { WithdrawInvitation } from "#domain/consortia/input";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { UNANSWERED } from "./held-answers.ts";
import { requestToAnswer } from "./requests.ts";

/** The coordinator withdraws an offer that was not answered; the organisation is told, and its seat is free again. */
export async function withdrawInvitation(ctx: Context, input: WithdrawInvitation): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await requestToAnswer(ctx, input, "decline");
    if (!found.ok) return found;
    const { facts, request } = found.value;
    const [withdrawn] = await ctx.db
      .update(consortiumMembers)
      .set({ ...UNANSWERED, status: "withdrawn", decidedAt: ctx.now, expiresAt: null, version: sql`${consortiumMembers.version} + 1` })
      .where(and(eq(consortiumMembers.id, request.id), inArray(consortiumMembers.status, seatFrom("withdrawInvitation"))))
      .returning({ id: consortiumMembers.id });
    if (!withdrawn) return refused("consortium.already_decided");
    const { organisationId, organisation } = request;
    await emailAboutConsortium(ctx, facts, organisationId, "consortium-invitation-withdrawn", { organisation }, "consortium");
    const subject = { kind: "consortium", id: facts.id } as const;
    await record(ctx, "consortium.invitation_withdrawn", subject, { organisationId, requestId: request.id });
    return done({ slug: facts.slug });
  });
}
