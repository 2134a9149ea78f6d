import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { applications, memberReferences } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AnswerMemberReference } from "#domain/membership/input";
import { tokenHash } from "#lib/hash";
import { MEMBER_REFERENCE_OPEN } from "./member-reference-reads.ts";

/** A member says whether it vouches for the applicant, or only writes a comment: once, from the page behind its mail. Staff read it, the applicant does not. */
export async function answerMemberReference(ctx: Context, { token, answer, comment }: AnswerMemberReference): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const open = ctx.db.select({ id: applications.id }).from(applications).where(inArray(applications.status, MEMBER_REFERENCE_OPEN));
    const [answered] = await ctx.db
      .update(memberReferences)
      .set({ answer: answer === "comment" ? null : answer, comment: comment ?? null, answeredAt: ctx.now })
      .where(
        and(
          eq(memberReferences.tokenHash, tokenHash(token)),
          isNull(memberReferences.answeredAt),
          gt(memberReferences.expiresAt, ctx.now),
          inArray(memberReferences.applicationId, open),
        ),
      )
      .returning({ id: memberReferences.applicationId, organisationId: memberReferences.organisationId });
    if (!answered) return refused("link_ended");
    const { id, organisationId } = answered;
    await record(ctx, "application.member_reference_answered", { kind: "application", id }, { organisationId });
    return done();
  });
}
