import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import type { Turn } from "#domain/kernel/context";
import { endSuccessions } from "./end-successions.ts";

/** Inside a verb by which somebody signed in from an email: their mailbox is there, and what was open because they could not be reached ends. */
export async function ownerReturned(turn: Turn, personId: string) {
  await turn.db
    .update(people)
    .set({ mailBouncedAt: null })
    .where(and(eq(people.id, personId), isNotNull(people.mailBouncedAt)));
  const owned = turn.db
    .select({ id: organisationPeople.organisationId })
    .from(organisationPeople)
    .where(and(eq(organisationPeople.personId, personId), eq(organisationPeople.role, "owner")));
  const portal: Turn = { ...turn, actor: { kind: "system", name: "sign-in" } };
  await endSuccessions(portal, inArray(organisationSuccessions.organisationId, owned));
}
