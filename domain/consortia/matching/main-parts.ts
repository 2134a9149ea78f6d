import type { MatchPart } from "./weights.ts";

/** Parts that a suggestion explains beyond their name: the partners and consortia, the roles, the capabilities and the rules. */
const SAID_APART: readonly MatchPart[] = ["together", "teams", "role", "capabilities", "trl", "gap"];
export type NamedPart = Exclude<MatchPart, "together" | "teams" | "role" | "capabilities" | "trl" | "gap">;
const MOST = 2;

/** The parts, at most two, that made most of a score and that nothing else says of a suggestion. */
export const mainParts = (parts: readonly { part: MatchPart; value: number }[]): NamedPart[] =>
  parts
    .filter(({ part, value }) => value > 0 && !SAID_APART.includes(part))
    .toSorted((one, other) => other.value - one.value)
    .slice(0, MOST)
    .map(({ part }) => part as NamedPart);
