import { and, eq, gt, inArray } from "drizzle-orm";
import { applicationLinks, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { expireDraftLater } from "#domain/membership/ending/expire-draft";
import type { LinkToken } from "#domain/membership/input";
import { from } from "#domain/membership/state";
import { inLetter } from "#domain/review/letters/in-letter";
import { tokenHash } from "#lib/hash";
import { endLink, makeLink, openAccess } from "./links.ts";

type Confirmed = { reference: string; access: string };

/** The applicant's mailed link shows that the address is theirs: the task list opens in this browser, and a mailed link brings them back to it. */
export async function confirmApplication(ctx: Context, { token }: LinkToken): Promise<Outcome<Confirmed>> {
  return transact(ctx, async (ctx) => {
    const confirmed = ctx.db
      .select({ id: applicationLinks.applicationId })
      .from(applicationLinks)
      .where(
        and(
          eq(applicationLinks.tokenHash, tokenHash(token)),
          eq(applicationLinks.purpose, "confirm"),
          gt(applicationLinks.expiresAt, ctx.now),
        ),
      );
    const [application] = await ctx.db
      .update(applications)
      .set({ status: "draft", version: 1 })
      .where(and(inArray(applications.id, confirmed), inArray(applications.status, from("confirm"))))
      .returning({
        id: applications.id,
        reference: applications.reference,
        firstName: applications.firstName,
        email: applications.email,
        organisation: applications.organisationName,
        locale: applications.locale,
        createdAt: applications.createdAt,
      });
    if (!application) return refused("link_ended");
    await endLink(ctx, token);
    const { id, reference, firstName, email, organisation, locale, createdAt } = application;
    const subject = { kind: "application", id } as const;
    await record({ ...ctx, actor: { kind: "applicant", applicationId: id } }, "application.confirmed", subject, {
      status: ["unconfirmed", "draft"],
    });
    const link = await makeLink(ctx, id, "status", locale);
    const data = { firstName, reference, organisation, ...link };
    await enqueueMail(ctx, await inLetter(ctx, { template: "application-begun", to: email, locale, data, subject }));
    await expireDraftLater(ctx, id, createdAt);
    return done({ reference, access: await openAccess(ctx, id) });
  });
}
