import { createLoader, createSerializer, parseAsInteger } from "nuqs/server";

const params = { page: parseAsInteger.withDefault(1) };
export const readParams = createLoader(params);
const serialise = createSerializer(params);
export const historyHref = (path: string, page: number) => serialise(path, { page });
