import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { listings, organisations } from "#db/schema/organisations";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { factsOf } from "#domain/consortia/facts";
import { endFirstMeeting } from "#domain/consortia/first-meetings/end-first-meeting";
import type { InviteMember } from "#domain/consortia/input";
import { abilities, coordinatorOf, mayBeInvited, seesRequests } from "#domain/consortia/policy";
import { seatFrom } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { countManagers } from "#domain/organisations/managers";
import { answerableFromNow, enqueueExpiry } from "./answerable.ts";
import { blockedWith } from "./blocked-with.ts";
import { firstSeen, seatsSpoken } from "./held-answers.ts";

/** The coordinator offers a member a seat: one that has not asked, or one that asked and for which another role fits better. The seat is kept for it until it answers. */
export async function inviteMember(ctx: Context, input: InviteMember): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !seesRequests(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).invite;
    if (may !== true) return refused(may);
    const open = mayBeInvited(facts, input.organisationId);
    if (open !== true) return refused(open);
    const member = await invitable(ctx, input.organisationId, coordinatorOf(facts));
    if (!member) return refused("consortium.cannot_invite");
    if (member.managers === 0) return refused("consortium.nobody_acts");
    // The free seat is asked for in the same turn that takes it: turns follow one another.
    const [role] = await ctx.db
      .select({ title: rolesSought.title })
      .from(rolesSought)
      .where(and(eq(rolesSought.id, input.roleId), eq(rolesSought.consortiumId, facts.id), lt(seatsSpoken, rolesSought.seats)));
    if (!role) return refused(facts.roles.some(({ id }) => id === input.roleId) ? "consortium.role_full" : "not_found");

    const expiresAt = await answerableFromNow(ctx, facts.callId);
    const invited = {
      status: "invited",
      ...{ roleSoughtId: input.roleId, invitation: input.invitation, invitedAt: ctx.now, expiresAt },
      ...{ reason: null, decidedAt: null },
    } as const;
    const asked = facts.seats.some(({ organisationId, status }) => organisationId === input.organisationId && status === "asked");
    const [place] = await ctx.db
      .insert(consortiumMembers)
      .values({
        role: "partner",
        ...{ id: ctx.newId(), consortiumId: facts.id, organisationId: input.organisationId, version: 0 },
        ...{ ...invited, askedAt: ctx.now },
      })
      .onConflictDoUpdate({
        target: [consortiumMembers.consortiumId, consortiumMembers.organisationId],
        set: {
          ...invited,
          // What it wrote with an open request stays beside the offer; an earlier one is over.
          ...(asked ? { seenAt: firstSeen(ctx) } : { message: null, experience: null, seenAt: null, askedAt: ctx.now }),
          version: sql`${consortiumMembers.version} + 1`,
        },
        setWhere: sql`${inArray(consortiumMembers.status, seatFrom("invite"))} and ${isNull(consortiumMembers.answer)}`,
      })
      .returning({ id: consortiumMembers.id });
    if (!place) return refused("consortium.already_decided");
    if (asked) await endFirstMeeting(ctx, facts, { id: place.id, organisationId: input.organisationId });

    const told = { organisation: member.name, message: input.invitation, answerBy: expiresAt.toISOString() };
    await emailAboutConsortium(ctx, facts, input.organisationId, "consortium-invited", told, "consortiumMembership");
    await enqueueExpiry(ctx, place.id, expiresAt);
    await record(
      ctx,
      "consortium.invited",
      { kind: "consortium", id: facts.id },
      { organisationId: input.organisationId, requestId: place.id, roleId: input.roleId },
    );
    return done({ slug: facts.slug });
  });
}

/** A listed member whose membership is active and that has not blocked the coordinator, nor is blocked by it. Why it is none is nobody's business. */
async function invitable(ctx: Context, organisationId: string, coordinatorId: string | undefined) {
  const [member] = await ctx.db
    .select({ name: organisations.name, managers: countManagers(ctx) })
    .from(organisations)
    .innerJoin(listings, eq(listings.organisationId, organisations.id))
    .where(and(eq(organisations.id, organisationId), eq(organisations.status, "active")));
  return (await blockedWith(ctx, coordinatorId)).includes(organisationId) ? undefined : member;
}
