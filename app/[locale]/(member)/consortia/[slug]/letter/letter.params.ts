import { createLoader, type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";

/** Which version, the copy that which partner signed (by its slug), and what was just done. */
const params = { version: parseAsInteger, of: parseAsString, done: parseAsStringLiteral(["signed"]) };
export type LetterParams = inferParserType<typeof params>;
export const readParams = createLoader(params);
