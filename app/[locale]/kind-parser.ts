import { createParser } from "nuqs/server";
import { isKindKey, type KindKey } from "#domain/organisations/state";

/** A kind in an address. One that the cluster does not have matches nothing. */
export const parseAsKind = createParser<KindKey>({ parse: (text) => (isKindKey(text) ? text : null), serialize: String });
