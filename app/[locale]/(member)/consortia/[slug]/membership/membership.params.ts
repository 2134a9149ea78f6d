import { createLoader, parseAsString } from "nuqs/server";

/** The id of the organisation that asks, where the reader acts for several. */
export const readParams = createLoader({ as: parseAsString.withDefault("") });
