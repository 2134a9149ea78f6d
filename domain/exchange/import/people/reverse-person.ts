import { and, eq } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { revokeInvitation } from "#domain/access/invitations/revoke-invitation";
import type { StoredRow } from "#domain/exchange/import/subject";
import type { PersonState } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { personKey } from "#domain/kernel/fold";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import { personInPlace } from "./person-in-place.ts";

const FIELDS = ["firstName", "lastName", "position", "role"] as const satisfies (keyof PersonState)[];

/** Withdraws a role, empties what was filled, and revokes an invitation. Whoever was changed since, or has accepted, stays; so does a last owner. */
export async function reversePerson(turn: Turn, { outcome, madeId, actsForId, before }: StoredRow): Promise<boolean> {
  if (!madeId || !actsForId) return false;
  if (outcome === "invited") return (await revokeInvitation(turn, { invitationId: madeId })).ok;
  const here = await personInPlace(turn, madeId, actsForId);
  if (!here || !before || !("person" in before)) return false;
  const { person, after, since, wasOwnerless } = before;
  const isAsLeft = FIELDS.every((field) => here.state[field] === after[field]) && here.since === since;
  const wouldLackOwner = after.role === "owner" && person.role !== "owner" && !wasOwnerless && !here.hasAnotherOwner;
  if (!isAsLeft || wouldLackOwner) return false;
  const place = and(eq(organisationPeople.organisationId, actsForId), eq(organisationPeople.personId, madeId));
  if (person.role) await turn.db.update(organisationPeople).set({ role: person.role }).where(place);
  else {
    await turn.db.delete(organisationPeople).where(place);
    await keepOrganisationKeys(turn, actsForId);
  }
  const { firstName, lastName, position } = person;
  await turn.db
    .update(people)
    .set({ firstName, lastName, position, nameKey: personKey(person) })
    .where(eq(people.id, madeId));
  await record(turn, "person.import_undone", { kind: "person", id: madeId }, { organisation: actsForId });
  return true;
}
