import { abilities as peopleAbilities } from "#domain/access/policy";
import { mayCommit } from "#domain/consortia/policy";
import type { Person } from "#domain/kernel/actor";
import { abilities } from "#domain/organisations/policy";
import type { Desk } from "./load.ts";

export type DeskState = "listed" | "ready" | "unlisted" | "hidden" | "suspended" | "other";

/** The state of an organisation, as the people who act for it need to know it. */
export function deskState({ own, progress }: Pick<Desk, "own" | "progress">): DeskState {
  if (own.status === "hidden" || own.status === "suspended") return own.status;
  if (own.status !== "active") return "other";
  if (own.publishedAt) return "listed";
  return progress.missing.some(({ needed }) => needed) ? "unlisted" : "ready";
}

/** What the desk offers this reader to do for the organisation: to change its profile, to invite people, and to join consortia. */
export const deskOffers = (person: Person, own: Desk["own"]) => ({
  edit: abilities(person, own).edit === true,
  invite: peopleAbilities(person, { organisationId: own.id, status: own.status }).invite === true,
  join: mayCommit(person, own.id) === true,
});
