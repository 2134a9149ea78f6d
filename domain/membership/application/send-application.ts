import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OwnApplication } from "#domain/membership/input";
import { askMemberReferences } from "#domain/membership/member-references/ask-member-references";
import { from } from "#domain/membership/state";
import { receiveApplication } from "#domain/review/assignment/receive-application";
import { inLetter } from "#domain/review/letters/in-letter";
import { fieldsOf } from "./application-fields.ts";
import { endLinks, makeLink } from "./links.ts";
import { ownApplication } from "./own-application.ts";
import { storedApplication } from "./stored-application.ts";

/** The applicant sends the whole application: it reaches the queue. Sent twice it is sent once. */
export async function sendApplication(ctx: Context, { reference }: OwnApplication): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const id = await ownApplication(ctx, reference);
    const stored = id && (await storedApplication(ctx, id));
    if (!stored) return refused("not_found");
    if (stored.status === "submitted") return done({ reference });
    if (!fieldsOf(stored).complete) return refused("application.incomplete");
    const [sent] = await ctx.db
      .update(applications)
      .set({ status: "submitted", submittedAt: ctx.now, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, id), inArray(applications.status, from("send"))))
      .returning({
        firstName: applications.firstName,
        email: applications.email,
        organisation: applications.organisationName,
        locale: applications.locale,
      });
    if (!sent) return refused("application.not_open");
    const subject = { kind: "application", id } as const;
    await record(ctx, "application.submitted", subject, { status: ["draft", "submitted"] });
    const { firstName, email, organisation, locale } = sent;
    await endLinks(ctx, id);
    const link = await makeLink(ctx, id, "status", locale);
    const { answerBy } = await receiveApplication(ctx, id);
    const data = { firstName, reference, organisation, answerBy: answerBy.toISOString(), ...link };
    await enqueueMail(ctx, await inLetter(ctx, { template: "application-received", to: email, locale, data, subject }));
    await askMemberReferences(ctx, id);
    return done({ reference });
  });
}
