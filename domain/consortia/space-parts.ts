import type { Actor } from "../kernel/actor.ts";
import { abilities, type ConsortiumFacts, isGoing, isInside, isOpenRequest, seesRequests } from "./policy.ts";

/** The pages of a consortium's workspace, in the order in which its navigation names them. */
export const SPACE_PARTS = [
  "overview",
  "partners",
  "requests",
  "invitations",
  "eligibility",
  "commitments",
  "plan",
  "budget",
  "discussion",
  "documents",
  "meetings",
  "readiness",
  "result",
  "history",
] as const;
export type SpacePart = (typeof SPACE_PARTS)[number];
/** The pages that its navigation shows at once where there is room for one line of them; the others follow behind “More”. */
export const SHOWN_FIRST: readonly SpacePart[] = ["overview", "partners", "requests", "eligibility", "commitments", "plan"];
/** `waiting`: how many things on this page want an answer. */
export type SpaceLink = { part: SpacePart; waiting: number };
/** What the navigation of a workspace shows. */
export type Space = { slug: string; title: string; parts: SpaceLink[] };

/** Which pages of the workspace somebody can open: the cluster's administrators read no plan, budget, discussion, documents, meetings or result, and requests are the coordinator's. Once it has ended there is nothing to answer or to get ready. None for those outside. */
export function spaceParts(actor: Actor, facts: ConsortiumFacts, now: Date): SpaceLink[] {
  if (abilities(actor, facts, now).enter !== true) return [];
  const coordinates = seesRequests(actor, facts);
  const inside = isInside(actor, facts);
  const going = isGoing(facts) === true;
  const isOpen: Partial<Record<SpacePart, boolean>> = {
    ...{ requests: coordinates && going, invitations: coordinates && going, readiness: going },
    ...{ plan: inside, budget: inside, discussion: inside, documents: inside, meetings: inside, result: inside },
  };
  const asking = facts.seats.filter(isOpenRequest).length;
  return SPACE_PARTS.filter((part) => isOpen[part] !== false).map((part) => ({ part, waiting: part === "requests" ? asking : 0 }));
}
