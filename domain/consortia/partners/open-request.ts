import { and, eq, inArray, isNull } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import type { OpenRequest } from "#domain/consortia/input";
import { seesRequests } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Somebody of the coordinator opens a request. Whoever asked sees that, and when; opening it again changes nothing. */
export async function openRequest(ctx: Context, input: OpenRequest): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !seesRequests(ctx.actor, facts)) return refused("not_found");
    const { id, consortiumId, organisationId, status, seenAt } = consortiumMembers;
    const ofRequest = and(eq(id, input.requestId), eq(consortiumId, facts.id));
    const [seen] = await ctx.db
      .update(consortiumMembers)
      .set({ seenAt: ctx.now })
      .where(and(ofRequest, inArray(status, seatFrom("open")), isNull(seenAt)))
      .returning({ organisationId });
    if (seen) {
      const told = { organisationId: seen.organisationId, requestId: input.requestId };
      await record(ctx, "consortium.request_opened", { kind: "consortium", id: facts.id }, told);
      return done({ slug: facts.slug });
    }
    const [request] = await ctx.db.select({ status }).from(consortiumMembers).where(ofRequest);
    if (!request) return refused("not_found");
    return request.status === "asked" ? done({ slug: facts.slug }) : refused("consortium.already_decided");
  });
}
