import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { DIRECTORY_SORTS } from "#domain/organisations/directory/directory";
import { KINDS, REGIONS, SECTORS, STATED } from "#domain/organisations/state";

export const VIEWS = ["list", "cards", "map"] as const;

/** The directory's state, all of it in the address. */
const params = {
  q: parseAsString.withDefault(""),
  sector: parseAsNativeArrayOf(parseAsStringLiteral(SECTORS)),
  kind: parseAsNativeArrayOf(parseAsStringLiteral(KINDS)),
  region: parseAsNativeArrayOf(parseAsStringLiteral(REGIONS)),
  states: parseAsNativeArrayOf(parseAsStringLiteral(STATED)),
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
