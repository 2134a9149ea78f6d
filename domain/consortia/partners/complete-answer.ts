import { and, eq, inArray, sql } from "drizzle-orm";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { endFirstMeeting } from "#domain/consortia/first-meetings/end-first-meeting";
import { OPEN_SEATS } from "#domain/consortia/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailCoordinator } from "./email-coordinator.ts";

/**
 * An answer to a request takes effect, and the organisation is told; or an invitation counts as declined, and the coordinator is told. Nothing if it was undone, or the request withdrawn, in the meantime. An organisation that is
 * no longer active is not let in: its request waits for another answer.
 */
export async function completeAnswer(ctx: Context, { requestId, version }: { requestId: string; version: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [request] = await ctx.db
      .select({
        before: consortiumMembers.status,
        answer: consortiumMembers.answer,
        reason: consortiumMembers.reason,
        roleId: consortiumMembers.roleSoughtId,
        organisationId: organisations.id,
        organisation: organisations.name,
        organisationStatus: organisations.status,
        consortiumId: consortia.id,
        title: consortia.title,
        slug: consortia.slug,
      })
      .from(consortiumMembers)
      .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
      .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
      .where(and(eq(consortiumMembers.id, requestId), eq(consortiumMembers.version, Number(version))));
    if (!request?.answer) return done();
    const { before, answer, organisationId, organisation, roleId } = request;
    const isDropped = answer === "accept" && request.organisationStatus !== "active";
    const status = isDropped ? "asked" : answer === "accept" ? "joined" : "declined";
    const [changed] = await ctx.db
      .update(consortiumMembers)
      .set({
        status,
        answer: null,
        answerAt: null,
        ...(isDropped ? {} : { decidedAt: ctx.now, expiresAt: null }),
        version: sql`${consortiumMembers.version} + 1`,
      })
      .where(
        and(
          eq(consortiumMembers.id, requestId),
          eq(consortiumMembers.version, Number(version)),
          inArray(consortiumMembers.status, OPEN_SEATS),
        ),
      )
      .returning({ id: consortiumMembers.id });
    if (!changed) return done();
    const about = { id: request.consortiumId, title: request.title, slug: request.slug };
    const subject = { kind: "consortium", id: about.id } as const;
    const facts = { organisationId, requestId };
    if (isDropped) {
      await record(ctx, "consortium.answer_undone", subject, facts);
      return done();
    }
    await endFirstMeeting(ctx, about, { id: requestId, organisationId });
    if (before === "invited") {
      await emailCoordinator(ctx, about, "consortium-invitation-declined", { organisation }, "consortiumInvitations");
      await record(ctx, "consortium.invitation_declined", subject, facts);
      return done();
    }
    if (answer === "decline") {
      const told = { organisation, reason: request.reason ?? "" };
      await emailAboutConsortium(ctx, about, organisationId, "consortium-declined", told, "consortiumMembership");
      await record(ctx, "consortium.declined", subject, facts);
      return done();
    }
    const [seat] = await ctx.db
      .update(rolesSought)
      .set({ taken: sql`${rolesSought.taken} + 1` })
      .where(eq(rolesSought.id, roleId ?? ""))
      .returning({ title: rolesSought.title });
    await emailAboutConsortium(ctx, about, organisationId, "consortium-accepted", { organisation });
    await record(ctx, "consortium.accepted", subject, { ...facts, role: seat?.title ?? "" });
    return done();
  });
}
