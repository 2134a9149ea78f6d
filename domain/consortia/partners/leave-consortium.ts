import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { addStep, stepsOf } from "#domain/consortia/commitments/steps";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import type { LeaveConsortium } from "#domain/consortia/input";
import { abilities, coordinatorOf, isThere } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** A partner leaves; its seat is free again, and the coordinator is told by email. */
export async function leaveConsortium(ctx: Context, input: LeaveConsortium): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now, input.organisationId).leave;
    if (may !== true) return refused(may);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    const [left] = await ctx.db
      .update(consortiumMembers)
      .set({ status: "withdrawn", decidedAt: ctx.now, offeredAt: null, invitedAt: null, version: sql`${consortiumMembers.version} + 1` })
      .where(
        and(
          eq(consortiumMembers.consortiumId, facts.id),
          eq(consortiumMembers.organisationId, input.organisationId),
          inArray(consortiumMembers.status, seatFrom("leave")),
        ),
      )
      .returning({ id: consortiumMembers.id, roleId: consortiumMembers.roleSoughtId });
    if (!left) return refused("consortium.not_in");
    const steps = await stepsOf(ctx, [left.id]);
    // Whoever comes back begins again: what was committed before does not come back with the seat.
    if (steps.length > 0 && steps.at(-1)?.step !== "withdrawn")
      await addStep(ctx, steps, { memberId: left.id, step: "withdrawn", until: null });
    if (left.roleId)
      await ctx.db
        .update(rolesSought)
        .set({ taken: sql`${rolesSought.taken} - 1` })
        .where(and(eq(rolesSought.id, left.roleId), gt(rolesSought.taken, 0)));
    const coordinatorId = coordinatorOf(facts);
    const organisation = actingFor(ctx.actor, input.organisationId)?.name ?? "";
    if (coordinatorId) await emailAboutConsortium(ctx, facts, coordinatorId, "consortium-left", { organisation }, "consortiumPartners");
    await record(ctx, "consortium.left", { kind: "consortium", id: facts.id }, { organisationId: input.organisationId });
    return done({ slug: facts.slug });
  });
}
