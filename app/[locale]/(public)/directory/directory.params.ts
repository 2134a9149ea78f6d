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
import { DIRECTORY_SORTS, type DirectoryQuery } from "#domain/organisations/directory/directory";
import { KINDS, REGIONS, SECTORS, STATED, TRLS } from "#domain/organisations/state";

export const VIEWS = ["list", "cards", "map"] as const;

/** The directory's state, all of it in the address. */
const params = {
  q: parseAsString.withDefault(""),
  sector: parseAsNativeArrayOf(parseAsStringLiteral(SECTORS)),
  kind: parseAsNativeArrayOf(parseAsStringLiteral(KINDS)),
  region: parseAsNativeArrayOf(parseAsStringLiteral(REGIONS)),
  states: parseAsNativeArrayOf(parseAsStringLiteral(STATED)),
  capability: parseAsNativeArrayOf(parseAsStringLiteral(CAPABILITY_CODES)),
  trl: parseAsNativeArrayOf(parseAsStringLiteral(TRLS)),
  sort: parseAsStringLiteral(DIRECTORY_SORTS),
  view: parseAsStringLiteral(VIEWS).withDefault("cards"),
  page: parseAsInteger.withDefault(1),
};
export type DirectoryParams = inferParserType<typeof params>;

export const readParams = createLoader(params);
const serialise = createSerializer(params);

/** The address of the directory in a state; from the first page on, where the change asks for no other. */
export const directoryHref = (path: string, state: DirectoryParams, change: Partial<DirectoryParams> = {}) =>
  serialise(path, { ...state, page: 1, ...change });

/** What a state of the directory asks for: beside the map, what was updated last. */
export function directoryQuery({
  q: typed,
  sector,
  kind,
  region,
  states,
  capability,
  trl,
  view,
  ...state
}: DirectoryParams): DirectoryQuery {
  const q = typed.trim().slice(0, MAX_QUERY);
  const isMap = view === "map";
  const sort = isMap ? "updated" : (state.sort ?? (q ? "relevance" : "name"));
  const selection = { sectors: sector, kinds: kind, regions: region, stated: states, capabilities: capability, trls: trl };
  return { q, ...selection, sort, page: isMap ? 1 : state.page };
}
