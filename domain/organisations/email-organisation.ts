import { and, asc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { MANAGER_ROLES, type OrganisationRole } from "#domain/access/state";
import type { Subject } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { LOCALES, type Locale } from "#domain/kernel/state";
import type { MailTemplate, MailTemplates } from "#domain/mails";

export type OrganisationEmail<T extends MailTemplate> = {
  template: T;
  subject: Subject;
  dataIn: (locale: Locale, personId?: string) => MailTemplates[T];
  /** Seconds during which they can still be recalled. */
  holdSeconds?: number;
};

const isAddressed = (roles: readonly OrganisationRole[]) => and(inArray(organisationPeople.role, [...roles]), eq(people.status, "active"));

/** A column for a query about organisations: whether `emailOrganisation` would email an owner or admin of each, or one who reads this language. No page promises an email where it is false. */
export const isEmailed = ({ db }: Context, locale?: Locale) =>
  sql<boolean>`${exists(
    db
      .select({ one: sql`1` })
      .from(organisationPeople)
      .innerJoin(people, eq(people.id, organisationPeople.personId))
      .where(and(eq(organisationPeople.organisationId, organisations.id), isAddressed(MANAGER_ROLES), locale && eq(people.locale, locale))),
  )}`.mapWith(Boolean);

/** Columns for the same: by language, whether an owner or admin who reads it would be emailed. */
export const emailedLanguages = (ctx: Context) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, isEmailed(ctx, locale)])) as Record<Locale, SQL<boolean>>;

/**
 * Emails the owners and admins of an organisation (or those with the given roles) who are active, each in their own language, in the
 * transaction of the change. Returns the ids of the emails in the outbox, the longest-standing person's first; none if nobody has a role.
 */
export async function emailOrganisation<T extends MailTemplate>(
  turn: Turn,
  organisationId: string,
  { dataIn, ...mail }: OrganisationEmail<T>,
  roles: readonly OrganisationRole[] = MANAGER_ROLES,
): Promise<string[]> {
  const recipients = await turn.db
    .select({ personId: people.id, email: people.email, locale: people.locale })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(eq(organisationPeople.organisationId, organisationId), isAddressed(roles)))
    .orderBy(asc(people.createdAt), asc(people.id));
  const ids: string[] = [];
  for (const { personId, email, locale } of recipients)
    ids.push(await enqueueMail(turn, { ...mail, to: email, locale, data: dataIn(locale, personId) }));
  return ids;
}
