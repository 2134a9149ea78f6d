import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { applicationReferences, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AnswerReference } from "#domain/membership/input";
import { tokenHash } from "#lib/hash";
import { REFERENCE_OPEN } from "./reference-reads.ts";

/** A member says whether it vouches for the applicant, or only writes a comment: once, from the page behind its mail. Staff read it, the applicant does not. */
export async function answerReference(ctx: Context, { token, answer, comment }: AnswerReference): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const open = ctx.db.select({ id: applications.id }).from(applications).where(inArray(applications.status, REFERENCE_OPEN));
    const [answered] = await ctx.db
      .update(applicationReferences)
      .set({ answer: answer === "comment" ? null : answer, comment: comment ?? null, answeredAt: ctx.now })
      .where(
        and(
          eq(applicationReferences.tokenHash, tokenHash(token)),
          isNull(applicationReferences.answeredAt),
          gt(applicationReferences.expiresAt, ctx.now),
          inArray(applicationReferences.applicationId, open),
        ),
      )
      .returning({ id: applicationReferences.applicationId, organisationId: applicationReferences.organisationId });
    if (!answered) return refused("link_ended");
    const { id, organisationId } = answered;
    await record(ctx, "application.reference_answered", { kind: "application", id }, { organisationId });
    return done();
  });
}
