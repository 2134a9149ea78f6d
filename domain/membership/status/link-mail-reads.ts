import { and, eq, ne } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { maskedAddress } from "#domain/access/sign-in/masked-address";
import type { Context } from "#domain/kernel/context";
import { type MailStanding, mailStanding } from "#domain/kernel/mail/mail-standing";
import { OWN_LINK_MAILS } from "#domain/membership/application/mail-limit";
import { mayInApplication } from "#domain/membership/application/own-application";

/** To which masked address the applicant's own link is emailed, and whether it was sent; undefined for everybody else. `leaves` as in mailStanding. */
export async function ownLinkMail(ctx: Context, leaves: boolean): Promise<{ address: string; standing: MailStanding } | undefined> {
  if (!mayInApplication(ctx.actor, "own")) return undefined;
  const [own] = await ctx.db
    .select({ email: applications.email })
    .from(applications)
    .where(and(eq(applications.id, ctx.actor.applicationId), ne(applications.status, "expired"), ne(applications.email, "")));
  if (!own) return undefined;
  return { address: maskedAddress(own.email), standing: await mailStanding(ctx, { to: own.email, templates: OWN_LINK_MAILS, leaves }) };
}
