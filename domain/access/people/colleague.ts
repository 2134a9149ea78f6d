import { and, eq } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import type { Colleague } from "#domain/access/input";
import { abilities, mayTouch } from "#domain/access/policy";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import type { OrganisationRole } from "#domain/access/state";
import type { Turn } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";
import { organisationFacts } from "./organisation-facts.ts";

type Found = { ok: true; role: OrganisationRole } | { ok: false; refusal: Refusal };
const no = (refusal: Refusal) => ({ ok: false as const, refusal });

/** The colleague whom a step is about, and whether the actor may take it; ⊕ is asked last, so that nobody is mailed for nothing. */
export async function changeableColleague(
  turn: Turn,
  step: "changeRole" | "removePerson",
  { organisationId, personId }: Colleague,
): Promise<Found> {
  const { actor } = turn;
  const organisation = await organisationFacts(turn, organisationId);
  if (!organisation) return no("not_found");
  const may = abilities(actor, organisation)[step];
  if (may !== true) return no(may);
  const [found] = await turn.db
    .select({ role: organisationPeople.role })
    .from(organisationPeople)
    .where(and(eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.personId, personId)));
  if (!found) return no("not_found");
  const touch = mayTouch(actor, organisationId, found.role);
  if (touch !== true) return no(touch);
  const fresh = freshSignIn(turn);
  return fresh === true ? { ok: true, role: found.role } : no(fresh);
}
