import { and, eq, gt, inArray, ne, type SQL, sql } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import type { MailTemplate } from "#domain/mails";
import { DAY, earlier } from "#lib/clock";

export const CONFIRMATION_MAILS: MailTemplate[] = ["application-confirm", "application-again"];
/** What somebody is mailed who has just sent the short form: which of them it is, only the address itself learns. */
export const SENDER_MAILS: MailTemplate[] = [...CONFIRMATION_MAILS, "application-too-early"];
/** What an applicant is mailed who asks for their own link again. */
export const OWN_LINK_MAILS: MailTemplate[] = [...CONFIRMATION_MAILS, "application-status-link"];
export const CONFIRMATIONS_A_DAY = 3;
export const STATUS_LINKS_A_DAY = 5;
export const INVITATIONS_A_DAY = 20;
/** How many links one collaborator is mailed, however often they are asked for. */
export const LINKS_TO_ONE_A_DAY = 5;

/**
 * How many mails of these kinds an address was sent within a day, however it was spelled: those of its applications, and those of applications
 * whose address has been corrected to another one since.
 */
export async function mailsWithinADay(ctx: Context, emailKey: string, templates: MailTemplate[]): Promise<number> {
  const lately = and(inArray(outbox.template, templates), gt(outbox.createdAt, earlier(ctx.now, DAY)));
  const count = (whose: SQL | undefined) =>
    ctx.db
      .select({ n: sql<number>`count(*)` })
      .from(outbox)
      .innerJoin(applications, eq(applications.id, outbox.subjectId))
      .where(and(whose, lately));
  const [own] = await count(eq(applications.emailKey, emailKey));
  const [moved] = await count(and(ne(applications.emailKey, emailKey), eq(sql`lower(${outbox.recipient})`, emailKey)));
  return Number(own?.n ?? 0) + Number(moved?.n ?? 0);
}
