import type { ConsortiumFacts } from "#domain/consortia/policy";
import { coordinatorOf, couldCoordinate, lacksCoordinator } from "#domain/consortia/policy";
import type { AfterDecline } from "./state.ts";

/** Whether a partner other than this organisation could be asked to coordinate. */
export const anotherCanBeAsked = ({ seats }: ConsortiumFacts, organisationId: string): "ask" | "nobody" =>
  seats.some((seat) => seat.status === "joined" && seat.organisationId !== organisationId && couldCoordinate(seat)) ? "ask" : "nobody";

/** What the coordinator's people can do once this organisation has declined. */
export function afterDecline(facts: ConsortiumFacts, organisationId: string): AfterDecline {
  if (lacksCoordinator(facts)) return "office";
  const coordinator = facts.seats.find((seat) => seat.organisationId === coordinatorOf(facts));
  return coordinator?.organisationStatus === "active" ? anotherCanBeAsked(facts, organisationId) : "hidden";
}
