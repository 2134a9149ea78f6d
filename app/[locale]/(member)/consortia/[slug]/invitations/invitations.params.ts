import { createLoader, parseAsString } from "nuqs/server";

/** The slug of the member to invite, and a name that the reader typed. */
export const readParams = createLoader({ to: parseAsString.withDefault(""), name: parseAsString.withDefault("") });
