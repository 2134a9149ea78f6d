import { and, eq, isNull } from "drizzle-orm";
import { applications, changePoints, changeRequests } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { makeLink } from "#domain/membership/application/links";
import { storedApplication } from "#domain/membership/application/stored-application";
import { lastingUntil } from "#domain/retention/lengths";
import { inLetter } from "#domain/review/letters/in-letter";
import { earlier } from "#lib/clock";
import { mailPoints } from "./mail-points.ts";

/** An email reminds three days before the deadline; of a deadline that is nearer than that nobody is reminded. */
export async function remindLater(turn: Turn, requestId: string, dueAt: Date) {
  const at = earlier(dueAt, lastingUntil("changesReminder"));
  if (at > turn.now) await enqueueJob(turn, "application.remindChanges", requestId, { requestId }, at);
}

/** The applicant has not answered yet: the points once more, with the day. Done once a request. */
export async function remindOfChanges(ctx: Context, { requestId }: { requestId: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [open] = await ctx.db
      .select({
        id: applications.id,
        dueAt: changeRequests.dueAt,
        message: changeRequests.message,
        firstName: applications.firstName,
        email: applications.email,
        locale: applications.locale,
        reference: applications.reference,
        organisation: applications.organisationName,
      })
      .from(changeRequests)
      .innerJoin(applications, eq(applications.id, changeRequests.applicationId))
      .where(and(eq(changeRequests.id, requestId), isNull(changeRequests.answeredAt), eq(applications.status, "changesAsked")));
    if (!open?.dueAt) return done();
    const points = await ctx.db
      .select({ question: changePoints.question, text: changePoints.text })
      .from(changePoints)
      .where(eq(changePoints.requestId, requestId))
      .orderBy(changePoints.n);
    const stored = await storedApplication(ctx, open.id);
    if (!stored) return done();
    const { id, dueAt, email, locale, ...named } = open;
    const link = await makeLink(ctx, id, "status", locale);
    const data = { ...named, points: mailPoints(stored, points), answerBy: dueAt.toISOString(), ...link };
    const subject = { kind: "application", id } as const;
    await enqueueMail(ctx, await inLetter(ctx, { template: "application-changes-due", to: email, locale, data, subject }));
    await record(ctx, "application.reminded", subject);
    return done();
  });
}
