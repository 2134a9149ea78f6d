import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { CAPABILITY_CODES } from "#domain/organisations/capabilities/capability-terms";
import { KINDS } from "#domain/organisations/state";

/** Of how many of the chosen capabilities a suggested partner must state. */
export const CAPABILITY_MATCHES = ["any", "all"] as const;

/** Which partners the reader wants suggested. */
const params = {
  seat: parseAsString.withDefault(""),
  kind: parseAsStringLiteral(KINDS),
  country: parseAsString.withDefault(""),
  capability: parseAsNativeArrayOf(parseAsStringLiteral(CAPABILITY_CODES)),
  match: parseAsStringLiteral(CAPABILITY_MATCHES).withDefault("any"),
};
export type PartnersParams = inferParserType<typeof params>;

export const readParams = createLoader(params);
const serialise = createSerializer(params);

/** Where the suggested partners and their form are on the page. */
export const SUGGESTIONS = "suggestions";
export const suggestionsHref = (path: string, state: Partial<PartnersParams> = {}) => `${serialise(path, state)}#${SUGGESTIONS}`;
