import { createLoader, parseAsNativeArrayOf, parseAsString } from "nuqs/server";

export const readParams = createLoader({ of: parseAsNativeArrayOf(parseAsString), add: parseAsString.withDefault("") });
