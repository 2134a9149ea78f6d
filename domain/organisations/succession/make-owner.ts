import { and, eq, inArray, ne } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { paths } from "#lib/paths";
import type { StoredSuccession } from "./stored-succession.ts";
import { isUnreachable, needsOwner } from "./unreachable.ts";

/** Somebody may have become an owner in the meantime, or come back. */
async function isStillNeeded(turn: Turn, organisationId: string) {
  const [found] = await turn.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, organisationId), needsOwner(turn, organisations)));
  return found !== undefined;
}

/** An objection is answered once: whoever is the owner then stays it. */
const endedAs = (status: StoredSuccession["status"]) => (status === "objected" ? "ended" : "handedOver");

/**
 * ⊕ Inside a verb that knows who may: somebody who acts for the organisation becomes its owner, and then the owners who cannot be reached only read, so
 * that a mailbox which somebody else registers again opens nothing. They are told, and can object.
 */
export async function makeOwner(
  turn: Turn,
  succession: StoredSuccession,
  personId: string,
  reason?: string,
): Promise<Outcome<{ slug: string }>> {
  const { id: successionId, organisationId, organisation, slug, status } = succession;
  if (status === "open" && !(await isStillNeeded(turn, organisationId))) return refused("succession.ended");
  const fresh = freshSignIn(turn);
  if (fresh !== true) return refused(fresh);
  const of = eq(organisationPeople.organisationId, organisationId);
  const active = turn.db.select({ id: people.id }).from(people).where(eq(people.status, "active"));
  const [made] = await turn.db
    .update(organisationPeople)
    .set({ role: "owner" })
    .where(and(of, eq(organisationPeople.personId, personId), inArray(organisationPeople.personId, active)))
    .returning({ personId: organisationPeople.personId });
  if (!made) return refused("not_found");
  const [ended] = await turn.db
    .update(organisationSuccessions)
    .set({ status: endedAs(status), handedTo: personId, handedBy: actorId(turn.actor) ?? null, handedAt: turn.now, reason: reason ?? null })
    .where(and(eq(organisationSuccessions.id, successionId), eq(organisationSuccessions.status, status)))
    .returning({ id: organisationSuccessions.id });
  if (!ended) return refused("succession.ended");
  const former = await turn.db
    .select({ id: people.id, email: people.email, locale: people.locale, firstName: people.firstName, bouncedAt: people.mailBouncedAt })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(of, eq(organisationPeople.role, "owner"), ne(organisationPeople.personId, personId), isUnreachable(turn)));
  const ids = former.map(({ id }) => id);
  await turn.db
    .update(organisationPeople)
    .set({ role: "viewer" })
    .where(and(of, inArray(organisationPeople.personId, ids)));
  const subject = { kind: "organisation", id: organisationId } as const;
  for (const { id, email, locale, firstName } of former) {
    const mayObject = id === succession.ownerId && status !== "objected" ? "yes" : "no";
    const data = { firstName, organisation, mayObject, path: paths(locale).people(slug) } as const;
    await enqueueMail(turn, { template: "succession-handed-over", to: email, locale, data, subject });
  }
  await record(turn, "organisation.owner_succeeded", subject, { successionId, owner: personId, former: ids });
  return done({ slug });
}
