import { createLoader, createSerializer, type inferParserType, parseAsInteger, parseAsString } from "nuqs/server";

/** Which page of the documents and of the log, and what names the answer to a file that was refused. */
const params = { page: parseAsInteger.withDefault(1), log: parseAsInteger.withDefault(1), refused: parseAsString };
export type DocumentsParams = inferParserType<typeof params>;

export const readParams = createLoader(params);
const serialise = createSerializer(params);
export const documentsHref = (path: string, state: Partial<DocumentsParams>) => serialise(path, state);
