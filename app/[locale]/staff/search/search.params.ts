import { createLoader, createSerializer, parseAsString } from "nuqs/server";

const params = { q: parseAsString.withDefault("") };

export const readParams = createLoader(params);
export const searchHref = createSerializer(params);
