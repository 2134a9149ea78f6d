import { createLoader, type inferParserType, parseAsNativeArrayOf, parseAsString } from "nuqs/server";

/** Which requests the reader compares, by their ids. */
const params = { compare: parseAsNativeArrayOf(parseAsString) };
export type RequestsParams = inferParserType<typeof params>;
export const readParams = createLoader(params);
