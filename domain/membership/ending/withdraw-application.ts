import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail, recallMails } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayInApplication } from "#domain/membership/application/own-application";
import type { OwnApplication } from "#domain/membership/input";
import { canTake, from } from "#domain/membership/state";
import { knownStatus } from "#domain/membership/status/held-decision";
import { undoHeldDecisions } from "#domain/review/decision/undo-held-decision";
import { inLetter } from "#domain/review/letters/in-letter";
import { leaveStage } from "#domain/review/stages/enter-stage";
import { forgetLater } from "./forget-application.ts";

/** The applicant withdraws the application until they are told of a decision: one whose mail is held is undone, so that they do not learn of it. */
export async function withdrawApplication(ctx: Context, { reference }: OwnApplication): Promise<Outcome<{ reference: string }>> {
  if (!mayInApplication(ctx.actor, "own")) return refused("forbidden");
  const id = ctx.actor.applicationId;
  return transact(ctx, async (ctx) => {
    const [before] = await ctx.db
      .select({ status: applications.status })
      .from(applications)
      .where(and(eq(applications.id, id), eq(applications.reference, reference)));
    if (!before) return refused("not_found");
    const status = await knownStatus(ctx, { id, status: before.status });
    if (!canTake("withdraw", status) || !(await undoHeldDecisions(ctx, id)).ok) return refused("application.not_open");
    const [withdrawn] = await ctx.db
      .update(applications)
      .set({ status: "withdrawn", version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, id), inArray(applications.status, from("withdraw"))))
      .returning({
        firstName: applications.firstName,
        organisation: applications.organisationName,
        email: applications.email,
        locale: applications.locale,
      });
    if (!withdrawn) return refused("application.not_open");
    const subject = { kind: "application", id } as const;
    await leaveStage(ctx, id);
    await forgetLater(ctx, id);
    await record(ctx, "application.withdrawn", subject, { status: [status, "withdrawn"] });
    await recallMails(ctx, id, ["application-changes"]);
    const { email, locale, ...named } = withdrawn;
    const data = { ...named, reference };
    await enqueueMail(ctx, await inLetter(ctx, { template: "application-withdrawn", to: email, locale, data, subject }));
    return done({ reference });
  });
}
