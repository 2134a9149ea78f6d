import { and, eq, ne, or } from "drizzle-orm";
import { applicationLinks, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { invitedWith, mailJoinLink } from "#domain/membership/application/mail-join-link";
import { hasReceipt } from "#domain/membership/application/receipts";
import type { RequestStatusLink } from "#domain/membership/input";
import { tokenHash } from "#lib/hash";
import { LINKED, mailOwnLink } from "./mail-own-link.ts";

/** Mails a new link to the application's own address; older ones stay valid, as anybody may ask. The same answer whether there is such an application or not. */
export async function requestStatusLink(ctx: Context, asked: RequestStatusLink): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const collaborator = "token" in asked ? await invitedWith(ctx, asked.token) : undefined;
    if (collaborator) {
      const mailed = await mailJoinLink(ctx, collaborator.id);
      const subject = { kind: "application", id: collaborator.applicationId } as const;
      if (mailed.ok) await record(ctx, "application.link_requested", subject, { collaboratorId: collaborator.id });
      return done();
    }
    const application = await applicationOf(ctx, asked);
    if (!application) return done();
    await mailOwnLink(ctx, application);
    return done();
  });
}

/** One whose applicant can be emailed: where their data were deleted, nobody can. */
async function applicationOf(ctx: Context, asked: RequestStatusLink) {
  const named =
    "reference" in asked
      ? or(eq(applications.reference, asked.reference), hasReceipt(ctx, asked.reference))
      : eq(applicationLinks.tokenHash, tokenHash(asked.token));
  const [found] = await ctx.db
    .selectDistinct(LINKED)
    .from(applications)
    .leftJoin(applicationLinks, eq(applicationLinks.applicationId, applications.id))
    .where(and(named, ne(applications.status, "expired"), ne(applications.email, "")))
    .limit(1);
  return found;
}
