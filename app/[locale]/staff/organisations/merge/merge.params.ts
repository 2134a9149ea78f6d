import { createLoader, parseAsString } from "nuqs/server";

const params = { from: parseAsString.withDefault(""), into: parseAsString.withDefault(""), q: parseAsString.withDefault("") };
export const readParams = createLoader(params);
