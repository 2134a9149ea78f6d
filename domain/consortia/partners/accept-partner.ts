import { and, eq, exists, inArray, isNull, lt } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import type { AcceptPartner } from "#domain/consortia/input";
import { canTakeSeatStep, seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { isAnswerable } from "./answerable.ts";
import { answered, holdAnswer, seatsSpoken } from "./held-answers.ts";
import { requestToAnswer } from "./requests.ts";

/** The coordinator takes in an organisation that asked, on a seat of its role, as soon as that can no longer be undone. */
export async function acceptPartner(ctx: Context, input: AcceptPartner): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const asked = await requestToAnswer(ctx, input, "accept");
    if (!asked.ok) return asked;
    const { facts, request } = asked.value;
    if (!request.roleId) return refused("not_found");
    if (!canTakeSeatStep("accept", request.status)) return refused("consortium.already_decided");
    if (request.organisationStatus !== "active") return refused("consortium.partner_not_active");

    if (request.answer) return refused("consortium.already_decided");
    if (!isAnswerable(request, ctx.now)) return refused("consortium.request_expired");

    // The free seat is part of the WHERE: of two who are accepted on the last one, one sits.
    const free = ctx.db
      .select({ id: rolesSought.id })
      .from(rolesSought)
      .where(and(eq(rolesSought.id, request.roleId), lt(seatsSpoken, rolesSought.seats)));
    const [accepted] = await ctx.db
      .update(consortiumMembers)
      .set(answered(ctx, "accept"))
      .where(
        and(
          eq(consortiumMembers.id, request.id),
          inArray(consortiumMembers.status, seatFrom("accept")),
          isNull(consortiumMembers.answer),
          exists(free),
        ),
      )
      .returning({ version: consortiumMembers.version });
    if (!accepted) return refused("consortium.role_full");
    const told = { organisationId: request.organisationId, requestId: request.id, answer: "accept" };
    if (ctx.decisionHold > 0) await record(ctx, "consortium.answer_held", { kind: "consortium", id: facts.id }, told);
    await holdAnswer(ctx, request.id, accepted.version);
    return done({ slug: facts.slug });
  });
}
