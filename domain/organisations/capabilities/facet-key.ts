import { type Capability, TRLS, type Trl } from "#domain/organisations/state";
import { CAPABILITY_CODES, type CapabilityTerm } from "./capability-terms.ts";

/** One capability as the directory counts it; words of an organisation's own have no term. */
export type FacetPair = { term: CapabilityTerm | undefined; trl: Trl | undefined };

const NONE = "-";
/** Capabilities as one word each with its level, between spaces and each once: what the narrow table of the directory groups by and filters. */
export function facetKey(capabilities: readonly Pick<Capability, "term" | "trl">[]): string {
  const words = new Set(capabilities.map(({ term, trl }) => `${term ?? NONE}:${trl ?? NONE}`));
  return words.size > 0 ? ` ${[...words].sort().join(" ")} ` : "";
}

const TERMS = new Set<string>(CAPABILITY_CODES);
const LEVELS = new Set<string>(TRLS);
export const facetPairs = (key: string): FacetPair[] =>
  key.split(" ").flatMap((word) => {
    const [term = "", trl = ""] = word.split(":");
    if (word === "") return [];
    return [{ term: TERMS.has(term) ? (term as CapabilityTerm) : undefined, trl: LEVELS.has(trl) ? (trl as Trl) : undefined }];
  });

/** What of a capability is looked for: one of these terms, and one of these levels; none says any. */
export type CapabilitySelection = { capabilities: readonly CapabilityTerm[]; trls: readonly Trl[] };

/** Whether one of the capabilities has a term and a level that are looked for: both of the same one. */
export const hasPair = (pairs: readonly FacetPair[], { capabilities, trls }: CapabilitySelection) =>
  (capabilities.length === 0 && trls.length === 0) ||
  pairs.some(
    ({ term, trl }) =>
      (capabilities.length === 0 || (term !== undefined && capabilities.includes(term))) &&
      (trls.length === 0 || (trl !== undefined && trls.includes(trl))),
  );

/** The same as patterns of `like`, one of which a key fits. */
export function keyPatterns({ capabilities, trls }: CapabilitySelection): string[] {
  const terms = capabilities.length > 0 ? capabilities.map((term) => `% ${term}`) : ["%"];
  return terms.flatMap((term) => (trls.length > 0 ? trls.map((trl) => `${term}:${trl} %`) : [`${term}:%`]));
}
