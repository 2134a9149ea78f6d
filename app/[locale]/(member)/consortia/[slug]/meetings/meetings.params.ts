import { createLoader, createSerializer, parseAsInteger } from "nuqs/server";

/** Which page of the meetings. */
const params = { page: parseAsInteger.withDefault(1) };
export const readParams = createLoader(params);
const serialise = createSerializer(params);
export const meetingsHref = (path: string, page: number) => serialise(path, { page });
