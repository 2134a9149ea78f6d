import { fold } from "#domain/kernel/fold";
import { LOCALES, type Localised } from "#domain/kernel/state";
import type { ClusterKind, Kind, KindKey } from "#domain/organisations/state";

const LONGEST = 30;

/** The key of a new kind: the standard kind that it is based on and its name, and a number where another kind has that key. */
export function newKindKey(basedOn: Kind, { en, es, eu }: Localised, taken: readonly KindKey[]): KindKey {
  const words = fold(en || es || eu || "").match(/[a-z0-9]+/g) ?? ["own"];
  const key: KindKey = `${basedOn}-${words.slice(0, 4).join("-").slice(0, LONGEST).replace(/-$/, "")}`;
  let n = 1;
  const numbered = (): KindKey => (n === 1 ? key : `${key}-${n}`);
  while (taken.includes(numbered())) n++;
  return numbered();
}

/** Whether another kind has the same name in one of the languages: nobody could tell them apart. */
export const hasSameName = (name: Localised, others: readonly Pick<ClusterKind, "name">[]) =>
  others.some((other) => LOCALES.some((locale) => fold(other.name[locale] ?? "") === fold(name[locale] ?? "")));
