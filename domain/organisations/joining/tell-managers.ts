import { and, asc, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { joinAnswerLinks } from "#db/schema/joining";
import { emailAdministrators } from "#domain/access/administrators/email-administrators";
import { MANAGER_ROLES } from "#domain/access/state";
import type { Subject } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { JoinMailData } from "#domain/organisations/mails";
import { canAnswer } from "#domain/organisations/managers";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { paths } from "#lib/paths";

type Asked = { requestId: string; organisationId: string; subject: Subject; data: JoinMailData };

/**
 * Inside the verb by which somebody asks to act for an organisation: each owner and admin who can sign in and whose emails arrive is emailed a link of their own, from
 * which they answer; where there is nobody, the administrators of the cluster are emailed. Answers when the owners were told, if they were.
 */
export async function tellManagers(turn: Turn, { requestId, organisationId, subject, data }: Asked): Promise<Date | null> {
  const managers = await turn.db
    .select({ personId: people.id, email: people.email, locale: people.locale })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(eq(organisationPeople.organisationId, organisationId), inArray(organisationPeople.role, [...MANAGER_ROLES]), canAnswer()))
    .orderBy(asc(people.createdAt), asc(people.id));
  const expiresAt = later(turn.now, lastingUntil("joinAnswerLink"));
  for (const { personId, email, locale } of managers) {
    const token = turn.newToken();
    await turn.db.insert(joinAnswerLinks).values({ tokenHash: tokenHash(token), requestId, personId, createdAt: turn.now, expiresAt });
    const link = { path: paths(locale).joinAnswer(token), until: expiresAt.toISOString() };
    await enqueueMail(turn, { template: "join-asked", to: email, locale, data: { ...data, ...link }, subject });
  }
  if (managers.length > 0) return turn.now;
  await emailAdministrators(turn, {
    template: "join-asked-office",
    subject,
    dataIn: (locale) => ({ ...data, because: "nobody", path: paths(locale).staffJoinRequests() }),
  });
  return null;
}
