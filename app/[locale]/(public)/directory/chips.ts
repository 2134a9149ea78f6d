import type { Chip } from "#components/ui/chips";
import { type DirectoryParams, directoryHref } from "./directory.params.ts";

export type Facet = "sector" | "kind" | "region" | "country" | "states" | "capability" | "trl";
const without = <K>(keys: readonly K[], key: K) => keys.filter((other) => other !== key);

/** A chip for each filter in force, which leads to the list without it. */
export function chipsOf(
  path: string,
  state: DirectoryParams,
  text: (facet: Facet, key: string) => string,
  label: (filter: string) => string,
): Chip[] {
  const chip = (facet: Facet, key: string, change: Partial<DirectoryParams>) => {
    const words = text(facet, key);
    return { text: words, label: label(words), href: directoryHref(path, state, change) };
  };
  return [
    ...state.sector.map((key) => chip("sector", key, { sector: without(state.sector, key) })),
    ...state.kind.map((key) => chip("kind", key, { kind: without(state.kind, key) })),
    ...state.region.map((key) => chip("region", key, { region: without(state.region, key) })),
    ...state.country.map((key) => chip("country", key, { country: without(state.country, key) })),
    ...state.states.map((key) => chip("states", key, { states: without(state.states, key) })),
    ...state.capability.map((key) => chip("capability", key, { capability: without(state.capability, key) })),
    ...state.trl.map((key) => chip("trl", key, { trl: without(state.trl, key) })),
  ];
}
