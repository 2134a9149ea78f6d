import { and, eq, inArray, sql } from "drizzle-orm";
import { applications, changePoints, changeRequests } from "#db/schema/membership";
import { draftPoints } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter } from "#domain/kernel/calendar/working-days";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { makeLink } from "#domain/membership/application/links";
import { storedApplication } from "#domain/membership/application/stored-application";
import { mailPoints } from "#domain/membership/requested-changes/mail-points";
import { remindLater } from "#domain/membership/requested-changes/remind-of-changes";
import { from } from "#domain/membership/state";
import { reviewable } from "#domain/review/application/review-facts";
import type { DecidedHow } from "#domain/review/assignment/claim-unassigned";
import { decisionMail } from "#domain/review/decision/decision-mail";
import type { AskForChanges } from "#domain/review/input";
import { rulesFor } from "#domain/review/rules/current-rules";
import { enterStage } from "#domain/review/stages/enter-stage";
import { APPLICANT_STAGE } from "#domain/review/state";
import { askable } from "./askable.ts";
import { pointsMeant } from "./points-meant.ts";

/** Asks the applicant to correct the fields at which a point is; it is their turn, and only those fields open, until they send again. */
export async function askForChanges(
  ctx: Context,
  { applicationId, message = "", points = [] }: AskForChanges,
  { claimed = false }: DecidedHow = {},
): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "askForChanges");
    if (!found.ok) return found;
    const asked = await pointsMeant(ctx, applicationId, points);
    if (asked.length === 0) return refused("application.no_points");
    const known = await askable(ctx, applicationId);
    if (!asked.every(({ question }) => known.includes(question))) return refused("application.no_such_question");
    const [turned] = await ctx.db
      .update(applications)
      .set({ status: "changesAsked", version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("askForChanges"))))
      .returning({ id: applications.id });
    if (!turned) return refused("application.not_open");
    const { answerDays, calendar } = await rulesFor(ctx, applicationId);
    const dueAt = dueAfter(ctx.now, answerDays, calendarOf(calendar));
    const requestId = ctx.newId();
    await ctx.db.insert(changeRequests).values({ id: requestId, applicationId, message, askedBy: actor.personId, askedAt: ctx.now, dueAt });
    const stored = await storedApplication(ctx, applicationId);
    if (!stored) return refused("not_found");
    await ctx.db
      .insert(changePoints)
      .values(asked.map((point, n) => ({ ...point, n: n + 1, id: ctx.newId(), requestId, before: stored.given[point.question] ?? null })));
    await ctx.db.delete(draftPoints).where(eq(draftPoints.applicationId, applicationId));
    await enterStage(ctx, applicationId, APPLICANT_STAGE);
    await remindLater(ctx, requestId, dueAt);
    const subject = { kind: "application", id: applicationId } as const;
    const questions = asked.map(({ question }) => question);
    const facts = { status: [found.value.status, "changesAsked"], questions, ...(claimed && { claimed }) };
    await record(ctx, "application.changes_asked", subject, facts);
    const link = await makeLink(ctx, applicationId, "status", found.value.locale);
    const said = { message, points: mailPoints(stored, asked), answerBy: dueAt.toISOString() };
    await enqueueMail(ctx, await decisionMail(ctx, found.value, "application-changes", { ...said, ...link }));
    return done();
  });
}
