import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import type { ReserveRequest } from "#domain/consortia/input";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { isAnswerable } from "./answerable.ts";
import { firstSeen } from "./held-answers.ts";
import { requestToAnswer } from "./requests.ts";

/** The coordinator keeps a request in reserve, for a seat that becomes free: it no longer expires, can be accepted or declined later, and the organisation is told. */
export async function reserveRequest(ctx: Context, input: ReserveRequest): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const asked = await requestToAnswer(ctx, input, "decline");
    if (!asked.ok) return asked;
    const { facts, request } = asked.value;
    if (!isAnswerable(request, ctx.now)) return refused("consortium.request_expired");
    const { id, status, answer, reservedAt, version } = consortiumMembers;
    const [reserved] = await ctx.db
      .update(consortiumMembers)
      .set({ reservedAt: ctx.now, expiresAt: null, seenAt: firstSeen(ctx), version: sql`${version} + 1` })
      .where(and(eq(id, request.id), inArray(status, seatFrom("decline")), isNull(answer), isNull(reservedAt)))
      .returning({ id });
    if (!reserved) return refused("consortium.already_decided");
    const { organisationId, organisation } = request;
    await emailAboutConsortium(ctx, facts, organisationId, "consortium-reserved", { organisation }, "consortiumMembership");
    await record(ctx, "consortium.request_reserved", { kind: "consortium", id: facts.id }, { organisationId, requestId: request.id });
    return done({ slug: facts.slug });
  });
}
