import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { CALL_LISTS, CALL_SORTS, type CallsQuery, CLOSING_WITHIN } from "#domain/calls/reads";
import { CALL_KINDS } from "#domain/calls/state";
import { MAX_QUERY } from "#domain/kernel/state";
import { SECTORS } from "#domain/organisations/state";

/** The list's state, all of it in the address. */
const params = {
  q: parseAsString.withDefault(""),
  list: parseAsStringLiteral(CALL_LISTS).withDefault("current"),
  kind: parseAsNativeArrayOf(parseAsStringLiteral(CALL_KINDS)),
  programme: parseAsString.withDefault(""),
  action: parseAsString.withDefault(""),
  sector: parseAsNativeArrayOf(parseAsStringLiteral(SECTORS)),
  within: parseAsNumberLiteral(CLOSING_WITHIN),
  sort: parseAsStringLiteral(CALL_SORTS).withDefault("deadline"),
  page: parseAsInteger.withDefault(1),
  /** What was just done on the page. */
  done: parseAsStringLiteral(["feedDeleted"]),
};
export type CallsParams = inferParserType<typeof params>;

export const readParams = createLoader(params);
const serialise = createSerializer(params);

export const callsHref = (path: string, state: Partial<CallsParams>, change: Partial<CallsParams> = {}) =>
  serialise(path, { ...state, page: 1, done: null, ...change });

type Chosen = Pick<CallsParams, "q" | "list" | "kind" | "programme" | "action" | "sector"> & { within?: CallsParams["within"] | undefined };
/** The filters of an address, as the list takes them: those of the page, and those of the open data. */
export const callFilters = ({ q, list, kind, programme, action, sector, within }: Chosen) => ({
  ...{ q: q.trim().slice(0, MAX_QUERY), list, programme, action, within: within ?? undefined },
  kinds: [...new Set(kind)],
  sectors: [...new Set(sector)],
});

/** What a state of the list asks for. */
export const callsQuery = ({ sort, page, ...chosen }: CallsParams): CallsQuery => ({ ...callFilters(chosen), sort, page });
