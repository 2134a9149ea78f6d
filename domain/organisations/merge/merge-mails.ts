import { and, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { administrators } from "#domain/access/administrators/administrators";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { paths } from "#lib/paths";

type Names = { from: string; into: string };

/** Tells the other administrators that a merge waits for one of them. */
export async function tellSecond(turn: Turn, mergeId: string, names: Names) {
  const others = (await administrators(turn)).filter(({ personId }) => personId !== actorId(turn.actor));
  for (const { email, locale } of others)
    await enqueueMail(turn, {
      template: "merge-asked",
      to: email,
      locale,
      data: { ...names, path: paths(locale).staffMerge(mergeId) },
      subject: { kind: "organisation", id: mergeId },
    });
}

/** Tells those who own the merged organisation, of whichever side they come. */
export async function tellOwners(turn: Turn, into: { id: string; slug: string }, names: Names) {
  const owners = await turn.db
    .select({ email: people.email, locale: people.locale })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.organisationId, into.id),
        inArray(organisationPeople.role, ["owner", "admin"]),
        eq(people.status, "active"),
      ),
    );
  for (const { email, locale } of owners)
    await enqueueMail(turn, {
      template: "organisation-merged",
      to: email,
      locale,
      data: { ...names, path: paths(locale).organisation(into.slug) },
      subject: { kind: "organisation", id: into.id },
    });
}
