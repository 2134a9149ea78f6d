import { and, asc, eq, isNull, not } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import { emailAdministrators } from "#domain/access/administrators/email-administrators";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { SuccessionCause } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { isUnreachable } from "./unreachable.ts";

export type SucceededOrganisation = { id: string; name: string; slug: string };
type Owner = { id: string; firstName: string; lastName: string };

/** Inside a verb that knows that nobody owns an organisation who can be reached: its admins are asked to take over; where there are none, the administrators of the cluster. */
export async function openSuccession(
  turn: Turn,
  { id: organisationId, name, slug }: SucceededOrganisation,
  owner: Owner,
  cause: SuccessionCause,
) {
  const unreachable = isUnreachable(turn);
  const admins = await turn.db
    .select({ email: people.email, locale: people.locale })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        eq(organisationPeople.role, "admin"),
        eq(people.status, "active"),
        unreachable && not(unreachable),
        isNull(people.mailBouncedAt),
      ),
    )
    .orderBy(asc(people.createdAt), asc(people.id));
  const successionId = turn.newId();
  const row = { id: successionId, organisationId, ownerId: owner.id, cause, status: "open", openedAt: turn.now } as const;
  await turn.db.insert(organisationSuccessions).values(row);
  const subject = { kind: "organisation", id: organisationId } as const;
  const person = `${owner.firstName} ${owner.lastName}`;
  const data = { organisation: name, person, cause };
  for (const { email, locale } of admins)
    await enqueueMail(turn, {
      template: "succession-asked",
      to: email,
      locale,
      data: { ...data, path: paths(locale).people(slug) },
      subject,
    });
  if (admins.length === 0)
    await emailAdministrators(turn, {
      template: "succession-office",
      subject,
      dataIn: (locale) => ({ ...data, path: paths(locale).staffJoinRequests() }),
    });
  await record(turn, "organisation.succession_opened", subject, { successionId, cause, asked: admins.length > 0 ? "admins" : "office" });
}
