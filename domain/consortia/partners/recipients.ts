import { and, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { Locale } from "#domain/kernel/state";
import type { MailTemplate, MailTemplates } from "#domain/mails";

type ConsortiumMail = Extract<MailTemplate, `consortium-${string}`>;

/** Mails those who decide for an organisation, each in their language. Runs in the transaction of the change. */
export async function mailDeciders<T extends ConsortiumMail>(
  turn: Turn,
  template: T,
  to: { organisationId: string; consortiumId: string },
  dataIn: (locale: Locale) => MailTemplates[T],
) {
  const deciders = await turn.db
    .select({ email: people.email, locale: people.locale })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.organisationId, to.organisationId),
        inArray(organisationPeople.role, ["owner", "admin"]),
        eq(people.status, "active"),
      ),
    )
    .orderBy(people.createdAt, people.id);
  for (const { email, locale } of deciders)
    await enqueueMail(turn, { template, to: email, locale, data: dataIn(locale), subject: { kind: "consortium", id: to.consortiumId } });
}
