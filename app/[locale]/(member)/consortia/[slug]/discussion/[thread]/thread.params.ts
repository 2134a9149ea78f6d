import { createLoader, createSerializer, parseAsInteger } from "nuqs/server";

/** Without a page it is the newest one. */
const params = { page: parseAsInteger };
export const readParams = createLoader(params);
const serialise = createSerializer(params);
export const threadHref = (path: string, page: number) => serialise(path, { page });
