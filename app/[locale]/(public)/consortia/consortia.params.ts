import { createLoader, createSerializer, type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { CONSORTIUM_SORTS, STATES } from "#domain/consortia/reads";
import { SECTORS } from "#domain/organisations/state";

/** The list's state, all of it in the address. */
const params = {
  q: parseAsString.withDefault(""),
  state: parseAsStringLiteral(STATES),
  sector: parseAsStringLiteral(SECTORS),
  sort: parseAsStringLiteral(CONSORTIUM_SORTS).withDefault("closing"),
  page: parseAsInteger.withDefault(1),
};
export type ConsortiaParams = inferParserType<typeof params>;

/** Whether some are left out. */
export const isFiltered = ({ q, state, sector }: Pick<ConsortiaParams, "q" | "state" | "sector">) => Boolean(q || state || sector);

export const readParams = createLoader(params);
const serialise = createSerializer(params);

export const consortiaHref = (path: string, state: Partial<ConsortiaParams>, change: Partial<ConsortiaParams> = {}) =>
  serialise(path, { ...state, page: 1, ...change });
