import { createLoader, createSerializer, parseAsInteger, parseAsString } from "nuqs/server";

const params = { q: parseAsString.withDefault(""), page: parseAsInteger.withDefault(1) };

export const readParams = createLoader(params);
export const peopleHref = createSerializer(params);
