import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import { enqueueMail } from "../kernel/outbox.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { forgetLater } from "../membership/forget-application.ts";
import { makeLink } from "../membership/links.ts";
import { reapplyFrom } from "../membership/reapply.ts";
import { from } from "../membership/state.ts";
import { decisionMail } from "./decision-mail.ts";
import { enterStage } from "./enter-stage.ts";
import type { RefuseApplication } from "./input.ts";
import { reviewable } from "./review-facts.ts";
import { DECIDED } from "./state.ts";

/** The cluster says no, with a reason that the applicant reads. */
export async function refuseApplication(ctx: Context, { applicationId, reason }: RefuseApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "refuse");
    if (!found.ok) return found;
    const [decided] = await ctx.db
      .update(applications)
      .set({ status: "refused", decidedAt: ctx.now, decisionReason: reason, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("refuse"))))
      .returning({ id: applications.id });
    if (!decided) return refused("application.already_decided", { by: "none" });
    const subject = { kind: "application", id: applicationId } as const;
    await enterStage(ctx, applicationId, DECIDED);
    await forgetLater(ctx, applicationId);
    await record(ctx, "application.refused", subject, { status: [found.value.status, "refused"] });
    const again = await reapplyFrom(ctx, applicationId, ctx.now);
    const { path } = await makeLink(ctx, applicationId, "status", found.value.locale);
    await enqueueMail(ctx, await decisionMail(ctx, found.value, "application-refused", { reason, again: again.toISOString(), path }));
    return done();
  });
}
