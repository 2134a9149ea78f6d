import { type Actor, actingFor } from "#domain/kernel/actor";
import { fold } from "#domain/kernel/fold";
import { emailKey, personalKey } from "#domain/kernel/mail/mailbox";
import type { Refusal } from "#domain/refusals";

/** What tells a conflict of interest. */
export type RecusalFacts = {
  emailKey: string;
  organisationKey: string;
  organisationId: string | null;
  /** Organisations of the group that the applicant names, or whose group the applicant is. */
  groupOrganisations: readonly string[];
  /** Who declared a conflict. */
  recused: readonly string[];
};

/** The application is the actor's own, also where one of the two addresses carries a tag (`ane+portal@…`), or of an organisation that they act for. */
const isOwn = (actor: Actor, facts: RecusalFacts) =>
  actor.kind === "person" &&
  (personalKey(emailKey(actor.email)) === personalKey(facts.emailKey) ||
    actor.organisations.some(({ name }) => fold(name) === facts.organisationKey) ||
    (facts.organisationId !== null && actingFor(actor, facts.organisationId) !== undefined));

/** Why somebody neither judges an application nor sees how others judge it. */
export function recusalReason(actor: Actor, facts: RecusalFacts): Refusal | undefined {
  if (actor.kind !== "person") return undefined;
  if (isOwn(actor, facts)) return "own_organisation";
  if (facts.groupOrganisations.some((id) => actingFor(actor, id) !== undefined)) return "review.same_group";
  return facts.recused.includes(actor.personId) ? "review.recusal_declared" : undefined;
}
