import { and, eq, not } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { anotherOwner } from "#domain/access/people/another-owner";
import type { PersonState } from "#domain/exchange/state";
import type { Turn } from "#domain/kernel/context";

/** Somebody of this cluster as they are in an organisation at this moment; without a role where they do not act for it. */
export async function personInPlace(turn: Turn, personId: string, organisationId: string) {
  const { firstName, lastName, position, status } = people;
  const { role, since } = organisationPeople;
  const [found] = await turn.db
    .select({ firstName, lastName, position, status, role, since })
    .from(people)
    .leftJoin(organisationPeople, and(eq(organisationPeople.personId, people.id), eq(organisationPeople.organisationId, organisationId)))
    .where(and(eq(people.id, personId), eq(people.clusterId, turn.clusterId)));
  if (!found) return undefined;
  const [ownerless] = await turn.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), not(anotherOwner(organisationId, personId))));
  const { status: account, since: at, ...state } = found;
  return {
    personId,
    organisationId,
    status: account,
    state: state satisfies PersonState as PersonState,
    since: at?.getTime() ?? 0,
    /** Nobody else owns it, and they do not own it themselves. */
    wasOwnerless: ownerless !== undefined && state.role !== "owner",
    hasAnotherOwner: ownerless === undefined,
  };
}
