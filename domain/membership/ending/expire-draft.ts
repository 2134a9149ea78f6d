import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { makeLink } from "#domain/membership/application/links";
import { from } from "#domain/membership/state";
import { inLetter } from "#domain/review/letters/in-letter";
import { draftEnds, draftReminder } from "./draft-days.ts";
import { eraseApplication } from "./erase-application.ts";

/** Called when a draft begins: a reminder a week before it goes, then its end. */
export async function expireDraftLater(turn: Turn, applicationId: string, begun: Date) {
  const payload = { applicationId };
  await enqueueJob(turn, "application.remindDraft", applicationId, payload, draftReminder(begun));
  await enqueueJob(turn, "application.expireDraft", applicationId, payload, draftEnds(begun));
}

/** A week before its draft goes, the applicant gets an email with a link to it. */
export async function remindDraft(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [draft] = await ctx.db
      .select({
        reference: applications.reference,
        firstName: applications.firstName,
        organisation: applications.organisationName,
        email: applications.email,
        locale: applications.locale,
        createdAt: applications.createdAt,
      })
      .from(applications)
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("expireDraft"))));
    if (!draft) return done();
    const { email, locale, createdAt, ...named } = draft;
    const subject = { kind: "application", id: applicationId } as const;
    const { path } = await makeLink(ctx, applicationId, "status", locale);
    const data = { ...named, path, until: draftEnds(createdAt).toISOString() };
    await enqueueMail(ctx, await inLetter(ctx, { template: "application-draft-ends", to: email, locale, data, subject }));
    await record(ctx, "application.draft_reminded", subject);
    return done();
  });
}

/** A draft that nobody sent in time goes, with everything that was typed. */
export async function expireDraft(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [expired] = await ctx.db
      .update(applications)
      .set({ status: "expired", version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("expireDraft"))))
      .returning({ id: applications.id });
    if (!expired) return done();
    await eraseApplication(ctx, applicationId);
    await record(ctx, "application.expired", { kind: "application", id: applicationId }, { status: ["draft", "expired"] });
    return done();
  });
}
