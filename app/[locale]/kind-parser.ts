import { createParser } from "nuqs/server";
import { isKindKey, type KindKey, UNSTATED } from "#domain/organisations/state";

/** A kind in an address. One that the cluster does not have matches nothing. */
export const parseAsKind = createParser<KindKey>({ parse: (text) => (isKindKey(text) ? text : null), serialize: String });

/** The same, or that none is stated. */
export const parseAsKindOrNone = createParser<KindKey | typeof UNSTATED>({
  parse: (text) => (isKindKey(text) || text === UNSTATED ? text : null),
  serialize: String,
});
