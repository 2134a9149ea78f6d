import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { MAX_QUERY } from "#domain/kernel/state";
import { CAPABILITY_CODES } from "#domain/organisations/capabilities/capability-terms";
import { COUNTRY_FILTERS, MAX_FILTERS } from "#domain/organisations/directory/facets";
import { DIRECTORY_SORTS, type DirectoryQuery } from "#domain/organisations/directory/ordered-listings";
import { DirectorySearch } from "#domain/organisations/searches/directory-search";
import { REGION_FILTERS, SECTORS, STATED, TRLS } from "#domain/organisations/state";
import { parseAsKind } from "../../kind-parser.ts";

export const VIEWS = ["list", "cards", "map"] as const;

/** The directory's state, all of it in the address. */
const params = {
  q: parseAsString.withDefault(""),
  sector: parseAsNativeArrayOf(parseAsStringLiteral(SECTORS)),
  kind: parseAsNativeArrayOf(parseAsKind),
  region: parseAsNativeArrayOf(parseAsStringLiteral(REGION_FILTERS)),
  country: parseAsNativeArrayOf(parseAsStringLiteral(COUNTRY_FILTERS)),
  states: parseAsNativeArrayOf(parseAsStringLiteral(STATED)),
  capability: parseAsNativeArrayOf(parseAsStringLiteral(CAPABILITY_CODES)),
  trl: parseAsNativeArrayOf(parseAsStringLiteral(TRLS)),
  sort: parseAsStringLiteral(DIRECTORY_SORTS),
  view: parseAsStringLiteral(VIEWS).withDefault("cards"),
  page: parseAsInteger.withDefault(1),
  /** What was just done on the page. */
  done: parseAsStringLiteral(["saved"]),
};
export type DirectoryParams = inferParserType<typeof params>;

const load = createLoader(params);
const serialise = createSerializer(params);

const FILTERS = ["sector", "kind", "region", "country", "states", "capability", "trl"] as const;
const distinct = <T>(values: readonly T[]) => [...new Set(values)];

/** A state with each filter once, and the first ones where there are more than are applied at once; `isCut`: whether some were left out. */
export function withinLimit(asked: DirectoryParams): { state: DirectoryParams; isCut: boolean } {
  const state = { ...asked };
  let left = MAX_FILTERS;
  let isCut = false;
  for (const facet of FILTERS) {
    const each = distinct<string>(asked[facet]);
    Object.assign(state, { [facet]: each.slice(0, left) });
    isCut ||= each.length > left;
    left = Math.max(0, left - each.length);
  }
  return { state, isCut };
}

/** What an address asks for. */
export const readAddress = (given: Request | URLSearchParams | Record<string, string | string[] | undefined>) => withinLimit(load(given));

/** The address of the directory in a state; from the first page on, where the change asks for no other. */
export const directoryHref = (path: string, state: DirectoryParams, change: Partial<DirectoryParams> = {}) =>
  serialise(path, { ...state, page: 1, done: null, ...change });

/** What a state of the directory asks for: beside the map, what was updated last. */
export function directoryQuery({
  q: typed,
  sector,
  kind,
  region,
  country,
  states,
  capability,
  trl,
  view,
  ...state
}: Omit<DirectoryParams, "done">): DirectoryQuery {
  const q = typed.trim().slice(0, MAX_QUERY);
  const isMap = view === "map";
  const sort = isMap ? "updated" : (state.sort ?? (q ? "relevance" : "name"));
  const selection = {
    sectors: sector,
    kinds: kind,
    regions: region,
    countries: country,
    stated: states,
    capabilities: capability,
    trls: trl,
  };
  return { q, ...selection, sort, page: isMap ? 1 : state.page };
}

/** What a state of the directory looks for, as a search that can be saved: two that look for the same are equal. */
export function searchOf(state: DirectoryParams): DirectorySearch {
  const { page: _, ...query } = directoryQuery({ ...state, view: "cards" });
  return DirectorySearch.parse(query);
}

/** The search that an address's query asks for. */
export const searchInAddress = (query: string): DirectorySearch => searchOf(readAddress(new URLSearchParams(query)).state);

/** The address of the directory that looks for a saved search. */
export function searchHref(path: string, { q, sort, ...search }: DirectorySearch): string {
  const { sectors: sector, kinds: kind, regions: region, countries: country, stated: states, capabilities: capability, trls: trl } = search;
  const isUsual = sort === (q ? "relevance" : "name");
  const filters = { sector, kind, region, country, states, capability, trl };
  return directoryHref(path, { q, ...filters, sort: isUsual ? null : sort, view: "cards", page: 1, done: null });
}
