import { eq } from "drizzle-orm";
import { commitmentSteps } from "#db/schema/commitments";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { consortiumResults } from "#db/schema/results";
import { emailAboutConsortium } from "#domain/consortia/email-about-consortium";
import { SUBMITTED_PROPOSAL } from "#domain/consortia/results/proposal-end";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { commitmentRefusal } from "./commitment-refusal.ts";
import { commitmentAt } from "./ledger.ts";
import { letterInForce, stepsOf } from "./steps.ts";

/** What a partner committed to ends soon: its owners and admins are told, so that they can renew it. Nothing if it has written another line since, has left, the letter it signed was replaced, its proposal is no longer prepared, or nobody is left to be told. */
export async function remindOfCommitment(ctx: Context, { stepId }: { stepId: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [found] = await ctx.db
      .select({
        memberId: commitmentSteps.memberId,
        seat: consortiumMembers.status,
        organisationId: organisations.id,
        organisation: organisations.name,
        status: organisations.status,
        consortiumId: consortia.id,
        consortiumStatus: consortia.status,
        consortium: consortia.title,
        slug: consortia.slug,
        callId: consortia.callId,
        result: SUBMITTED_PROPOSAL,
      })
      .from(commitmentSteps)
      .innerJoin(consortiumMembers, eq(consortiumMembers.id, commitmentSteps.memberId))
      .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
      .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
      .leftJoin(consortiumResults, eq(consortiumResults.consortiumId, consortia.id))
      .where(eq(commitmentSteps.id, stepId));
    if (found?.seat !== "joined" || found.status !== "active" || found.consortiumStatus === "ended") return done();
    if (await commitmentRefusal(ctx, { callId: found.callId, result: found.result ?? undefined })) return done();
    const steps = await stepsOf(ctx, [found.memberId]);
    const letter = await letterInForce(ctx, found.consortiumId);
    const { until, isReopened } = commitmentAt(steps, ctx.now, letter?.id ?? null);
    if (steps.at(-1)?.id !== stepId || !until || isReopened) return done();
    const { consortiumId, organisationId, organisation, consortium, slug } = found;
    const subject = { kind: "consortium", id: consortiumId } as const;
    const about = { id: consortiumId, title: consortium, slug };
    const mails = await emailAboutConsortium(
      ctx,
      about,
      organisationId,
      "commitment-ends",
      { organisation, validUntil: until.toISOString() },
      "consortiumCommitments",
    );
    if (mails.length === 0) return done();
    await record(ctx, "consortium.commitment_reminded", subject, { organisationId });
    return done();
  });
}
