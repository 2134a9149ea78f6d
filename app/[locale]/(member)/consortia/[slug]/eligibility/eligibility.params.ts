import { createLoader, createSerializer, type inferParserType, parseAsNativeArrayOf, parseAsString } from "nuqs/server";

/** Of whom the reader supposes that they leave, join or take part without funding, by their slugs, and the name of one more. */
const params = {
  without: parseAsNativeArrayOf(parseAsString),
  with: parseAsNativeArrayOf(parseAsString),
  associated: parseAsNativeArrayOf(parseAsString),
  add: parseAsString.withDefault(""),
};
export type EligibilityParams = inferParserType<typeof params>;

export const readParams = createLoader(params);
const serialise = createSerializer(params);

/** Where the answer and its form are on the page. */
export const WHAT_IF = "what-if";
export const whatIfHref = (path: string, state: Partial<EligibilityParams> = {}) => `${serialise(path, state)}#${WHAT_IF}`;
