import { inArray, sql } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { factsOf } from "#domain/consortia/facts";
import type { AskToJoin } from "#domain/consortia/input";
import { abilities, coordinatorOf, isThere } from "#domain/consortia/policy";
import { openSeatsOf } from "#domain/consortia/roles/open-seats";
import { seatFrom } from "#domain/consortia/state";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { noteWatched } from "#domain/organisations/watched/note-watched";
import { answerableFromNow, enqueueExpiry } from "./answerable.ts";
import { emailCoordinator } from "./email-coordinator.ts";

/** Another organisation asks the coordinator for a seat. */
export async function askToJoin(ctx: Context, input: AskToJoin): Promise<Outcome<{ requestId: string; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThere(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now, input.organisationId).ask;
    if (may !== true) return refused(may);
    const role = facts.roles.find(({ id }) => id === input.roleId);
    if (!role || !coordinatorOf(facts)) return refused("not_found");
    if (openSeatsOf(role) === 0) return refused("consortium.role_full");

    const expiresAt = await answerableFromNow(ctx, facts.callId);
    const asked = {
      status: "asked",
      ...{ roleSoughtId: role.id, message: input.message, experience: input.experience ?? null },
      ...{ askedAt: ctx.now, expiresAt, seenAt: null, reservedAt: null, invitedAt: null, invitation: null, reason: null, decidedAt: null },
    } as const;
    // Who was declined, withdrew or waited in vain may ask again: one row for each organisation, whatever became of it.
    const [request] = await ctx.db
      .insert(consortiumMembers)
      .values({ id: ctx.newId(), consortiumId: facts.id, organisationId: input.organisationId, role: "partner", version: 0, ...asked })
      .onConflictDoUpdate({
        target: [consortiumMembers.consortiumId, consortiumMembers.organisationId],
        set: { ...asked, version: sql`${consortiumMembers.version} + 1` },
        setWhere: inArray(consortiumMembers.status, seatFrom("ask")),
      })
      .returning({ id: consortiumMembers.id });
    if (!request) return refused("consortium.already_asked");

    const text = [input.message, input.experience].filter(Boolean).join("\n");
    await noteWatched(ctx, { source: "seat", sourceId: request.id, organisationId: input.organisationId, text });
    const organisation = actingFor(ctx.actor, input.organisationId)?.name ?? "";
    const told = { organisation, message: input.message, answerBy: expiresAt.toISOString() };
    await emailCoordinator(ctx, facts, "consortium-asked", told, "consortiumRequests");
    await enqueueExpiry(ctx, request.id, expiresAt);
    await record(
      ctx,
      "consortium.asked",
      { kind: "consortium", id: facts.id },
      { organisationId: input.organisationId, requestId: request.id, roleId: role.id },
    );
    return done({ requestId: request.id, slug: facts.slug });
  });
}
