import { createLoader, createSerializer, parseAsInteger } from "nuqs/server";

/** Which page of the decisions. */
const params = { decisions: parseAsInteger.withDefault(1) };
export const readParams = createLoader(params);
const serialise = createSerializer(params);
export const decisionsHref = (path: string, decisions: number) => serialise(path, { decisions });
