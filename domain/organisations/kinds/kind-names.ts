import type { Locale } from "#domain/kernel/state";
import { type ClusterKind, KINDS, type Kind, type KindKey, standardKind } from "#domain/organisations/state";

/** What a kind is called in one language. The whole portal names kinds by it. */
export type KindName = (kind: KindKey) => string;

/** Names kinds: one of the cluster's own by its words, a standard one by the portal's, and one that the cluster no longer has by those of its standard kind. */
export function kindNames(own: readonly ClusterKind[], locale: Locale, standard: (kind: Kind) => string): KindName {
  const names = new Map(own.map(({ key, name }) => [key, name[locale]]));
  return (kind) => names.get(kind) || standard(standardKind(kind));
}

/** Every kind in the order of lists: each standard one, then those of the cluster's own that are based on it. */
export const kindsInOrder = (own: readonly Pick<ClusterKind, "key">[]): KindKey[] =>
  KINDS.flatMap((kind) => [kind, ...own.map(({ key }) => key).filter((key) => standardKind(key) === kind)]);
