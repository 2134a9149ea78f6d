import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { ownApplication } from "#domain/membership/application/own-application";
import type { OwnApplication } from "#domain/membership/input";
import { from } from "#domain/membership/state";
import { eraseApplication } from "./erase-application.ts";

/** The applicant deletes what was never sent: everything typed goes at once, and an email says so. */
export async function deleteDraft(ctx: Context, { reference }: OwnApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const id = await ownApplication(ctx, reference);
    if (!id) return refused("not_found");
    const [deleted] = await ctx.db
      .update(applications)
      .set({ status: "expired", version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, id), inArray(applications.status, from("deleteDraft"))))
      .returning({
        firstName: applications.firstName,
        organisation: applications.organisationName,
        email: applications.email,
        locale: applications.locale,
      });
    if (!deleted) return refused("application.not_open");
    await eraseApplication(ctx, id);
    const subject = { kind: "application", id } as const;
    await record(ctx, "application.deleted", subject, { status: ["draft", "expired"] });
    const { email, locale, ...named } = deleted;
    await enqueueMail(ctx, { template: "application-deleted", to: email, locale, data: { ...named, reference }, subject, forget: true });
    return done();
  });
}
