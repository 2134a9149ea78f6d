import type { DirectoryParams } from "./directory.params.ts";
import type { Loaded } from "./load.ts";

type Words = {
  sector: (key: DirectoryParams["sector"][number]) => string;
  kind: (key: DirectoryParams["kind"][number]) => string;
  region: (key: DirectoryParams["region"][number]) => string;
  country: (key: DirectoryParams["country"][number]) => string;
  states: (key: DirectoryParams["states"][number]) => string;
  capability: (key: DirectoryParams["capability"][number]) => string;
  trl: (key: DirectoryParams["trl"][number]) => string;
};
export type WayOut = { what: string; n: number; change: Partial<DirectoryParams> };

/** The filter whose dropping would show more, the last chosen kind of filter first; else the words searched for. */
export function wayOut({ state, found: { total, without } }: Loaded, words: Words): WayOut | undefined {
  const joined = <K>(keys: readonly K[], text: (key: K) => string) => keys.map(text).join(", ");
  const ways: WayOut[] = [
    { what: joined(state.trl, words.trl), n: without.trls, change: { trl: [] } },
    { what: joined(state.capability, words.capability), n: without.capabilities, change: { capability: [] } },
    { what: joined(state.states, words.states), n: without.stated, change: { states: [] } },
    { what: joined(state.country, words.country), n: without.countries, change: { country: [] } },
    { what: joined(state.region, words.region), n: without.regions, change: { region: [] } },
    { what: joined(state.kind, words.kind), n: without.kinds, change: { kind: [] } },
    { what: joined(state.sector, words.sector), n: without.sectors, change: { sector: [] } },
    { what: state.q, n: without.q, change: { q: "", sort: null } },
  ];
  return ways.find(({ what, n }) => what !== "" && n > total);
}
