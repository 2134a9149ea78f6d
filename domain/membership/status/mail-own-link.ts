import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { makeLink } from "#domain/membership/application/links";
import { CONFIRMATION_MAILS, CONFIRMATIONS_A_DAY, mailsWithinADay, STATUS_LINKS_A_DAY } from "#domain/membership/application/mail-limit";
import { OPEN_STATUSES } from "#domain/membership/state";

/** What its applicant's email needs to know of an application. */
export const LINKED = {
  id: applications.id,
  reference: applications.reference,
  email: applications.email,
  emailKey: applications.emailKey,
  firstName: applications.firstName,
  organisation: applications.organisationName,
  locale: applications.locale,
  status: applications.status,
};
type Linked = Pick<typeof applications.$inferSelect, "id" | "reference" | "email" | "emailKey" | "firstName" | "locale" | "status"> & {
  organisation: string;
};

/** Inside another verb's turn: mails an applicant a new link to their application, or the one that confirms its address. Nothing past the limit of a day. */
export async function mailOwnLink(turn: Turn, { id, reference, email, emailKey, firstName, organisation, locale, status }: Linked) {
  const [template, purpose, counted, limit] =
    status === "unconfirmed"
      ? (["application-confirm", "confirm", CONFIRMATION_MAILS, CONFIRMATIONS_A_DAY] as const)
      : (["application-status-link", "status", ["application-status-link" as const], STATUS_LINKS_A_DAY] as const);
  if ((await mailsWithinADay(turn, emailKey, [...counted])) >= limit) return;
  const link = await makeLink(turn, id, purpose, locale);
  const subject = { kind: "application", id } as const;
  await enqueueMail(turn, { template, to: email, locale, data: { firstName, reference, organisation, ...link }, subject });
  await record(turn, "application.link_requested", subject);
}

/** Links to the applications of an address that are still open, for an applicant who tries to sign in with it. */
export async function mailOpenApplications(turn: Turn, emailKey: string) {
  const open = await turn.db
    .select(LINKED)
    .from(applications)
    .where(
      and(
        eq(applications.clusterId, turn.clusterId),
        eq(applications.emailKey, emailKey),
        ne(applications.email, ""),
        inArray(applications.status, [...OPEN_STATUSES]),
      ),
    )
    .orderBy(desc(applications.createdAt))
    .limit(STATUS_LINKS_A_DAY);
  for (const application of open) await mailOwnLink(turn, application);
}
