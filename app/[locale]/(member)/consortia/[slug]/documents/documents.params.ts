import { createLoader, createSerializer, type inferParserType, parseAsInteger, parseAsString } from "nuqs/server";

/** Which page of the documents, of the log and of those who accepted the agreement, and what names the answer to a file that was refused. */
const nth = parseAsInteger.withDefault(1);
const params = { page: nth, log: nth, accepted: nth, refused: parseAsString };
export type DocumentsParams = inferParserType<typeof params>;

export const readParams = createLoader(params);
const serialise = createSerializer(params);
export const documentsHref = (path: string, state: Partial<DocumentsParams>) => serialise(path, state);

/** Where a browser is sent whose file was refused: the page of the documents that its form was on. `sent`: the address that the form was sent to. */
export function refusedHref(path: string, sent: string, once: string): string {
  const { page } = readParams(new URL(sent).searchParams);
  return documentsHref(path, { page, refused: once });
}
