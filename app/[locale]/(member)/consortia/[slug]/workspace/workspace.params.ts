import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { CAPABILITY_CODES } from "#domain/organisations/capabilities/capability-terms";
import { KINDS } from "#domain/organisations/state";

/** Of how many of the chosen capabilities a suggested partner must state. */
export const CAPABILITY_MATCHES = ["any", "all"] as const;

/** Of whom the reader supposes that they leave or join, by their slugs, and the name of one more; which partners they want suggested, and which requests they compare. */
const params = {
  without: parseAsNativeArrayOf(parseAsString),
  with: parseAsNativeArrayOf(parseAsString),
  add: parseAsString.withDefault(""),
  seat: parseAsString.withDefault(""),
  kind: parseAsStringLiteral(KINDS),
  country: parseAsString.withDefault(""),
  capability: parseAsNativeArrayOf(parseAsStringLiteral(CAPABILITY_CODES)),
  match: parseAsStringLiteral(CAPABILITY_MATCHES).withDefault("any"),
  page: parseAsInteger.withDefault(1),
  compare: parseAsNativeArrayOf(parseAsString),
};
export type WorkspaceParams = inferParserType<typeof params>;

export const readParams = createLoader(params);
const serialise = createSerializer(params);

/** Where the answer and its form are on the page. */
export const WHAT_IF = "what-if";
export const whatIfHref = (path: string, state: Partial<WorkspaceParams> = {}) => `${serialise(path, state)}#${WHAT_IF}`;

/** Where the suggested partners and their form are on the page. */
export const SUGGESTIONS = "suggestions";
export const suggestionsHref = (path: string, state: Partial<WorkspaceParams> = {}) => `${serialise(path, state)}#${SUGGESTIONS}`;
