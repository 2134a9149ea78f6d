import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailCoordinator } from "./email-coordinator.ts";
import { openPlace } from "./open-places.ts";

/** A request or an invitation expires soon: whoever has to answer is told. Nothing if it was answered, withdrawn or sent again in the meantime, or nobody is left to be told. */
export async function remindOfPlace(ctx: Context, asked: { requestId: string; until: string }): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const place = await openPlace(ctx, asked);
    if (!place || place.answer || ctx.now >= new Date(asked.until)) return done();
    const { consortium, organisationId, organisation, isInvited } = place;
    const told = { organisation, answerBy: asked.until };
    const mails = isInvited
      ? await emailAboutConsortium(ctx, consortium, organisationId, "consortium-invitation-waits", told, "consortiumMembership")
      : await emailCoordinator(ctx, consortium, "consortium-request-waits", told, "consortiumRequests");
    if (mails.length === 0) return done();
    await record(ctx, "consortium.answer_reminded", { kind: "consortium", id: consortium.id }, { organisationId, requestId: place.id });
    return done();
  });
}
