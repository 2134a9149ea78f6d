import { and, eq, isNull } from "drizzle-orm";
import { memberReferences } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AnswerMemberReference } from "#domain/membership/input";
import { askedMemberReference } from "./member-reference-reads.ts";

/** A member says whether it vouches for the applicant, or only writes a comment: once, from the page behind its mail. Staff read it, the applicant does not. */
export async function answerMemberReference(ctx: Context, { token, answer, comment }: AnswerMemberReference): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const asked = await askedMemberReference(ctx, token);
    if (!asked) return refused("link_ended");
    const [answered] = await ctx.db
      .update(memberReferences)
      .set({ answer: answer === "comment" ? null : answer, comment: comment ?? null, answeredAt: ctx.now })
      .where(and(eq(memberReferences.id, asked.id), isNull(memberReferences.answeredAt)))
      .returning({ id: memberReferences.applicationId, organisationId: memberReferences.organisationId });
    if (!answered) return refused("link_ended");
    const { id, organisationId } = answered;
    await record(ctx, "application.member_reference_answered", { kind: "application", id }, { organisationId });
    return done();
  });
}
