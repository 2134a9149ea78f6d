import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { makeLink } from "#domain/membership/application/links";
import { forgetLater } from "#domain/membership/ending/forget-application";
import { from } from "#domain/membership/state";
import { reapplyFrom } from "#domain/membership/status/reapply";
import { NO_DECISION, reviewable } from "#domain/review/application/review-facts";
import type { DecidedHow } from "#domain/review/assignment/claim-unassigned";
import type { RefuseApplication } from "#domain/review/input";
import { enterStage } from "#domain/review/stages/enter-stage";
import { DECIDED } from "#domain/review/state";
import { decisionMail } from "./decision-mail.ts";

/** The cluster says no, with a reason that the applicant reads. */
export async function refuseApplication(
  ctx: Context,
  { applicationId, reason }: RefuseApplication,
  { claimed = false }: DecidedHow = {},
): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "refuse");
    if (!found.ok) return found;
    const [decided] = await ctx.db
      .update(applications)
      .set({ status: "refused", decidedAt: ctx.now, decisionReason: reason, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("refuse"))))
      .returning({ id: applications.id });
    if (!decided) return refused("application.already_decided", NO_DECISION);
    const subject = { kind: "application", id: applicationId } as const;
    await enterStage(ctx, applicationId, DECIDED);
    await forgetLater(ctx, applicationId);
    await record(ctx, "application.refused", subject, { status: [found.value.status, "refused"], ...(claimed && { claimed }) });
    const again = await reapplyFrom(ctx, applicationId, ctx.now);
    const link = await makeLink(ctx, applicationId, "status", found.value.locale);
    await enqueueMail(ctx, await decisionMail(ctx, found.value, "application-refused", { reason, again: again.toISOString(), ...link }));
    return done();
  });
}
