import { getLocale, getTranslations } from "next-intl/server";
import { type CapabilityTerm, termWords } from "#domain/organisations/capabilities/capability-terms";
import type { DirectorySearch } from "#domain/organisations/searches/directory-search";
import { type KindKey, UNSTATED } from "#domain/organisations/state";
import { countryName } from "#lib/format/countries";
import { namedKinds } from "../../named-kinds.ts";
import type { Facet } from "./chips.ts";

export type FilterWords = Record<Facet, (key: string) => string>;

/** What each filter is called, in the reader's language. */
export async function filterWords(): Promise<FilterWords> {
  const [t, term, kinds, locale] = await Promise.all([
    getTranslations("organisations.directory"),
    getTranslations("terms"),
    namedKinds(),
    getLocale(),
  ]);
  return {
    sector: (key) => term(`sector.${key as "ivd"}`),
    kind: (key) => kinds.name(key as KindKey),
    region: (key) => (key === UNSTATED ? t("noRegion") : term(`region.${key as "ES211"}`)),
    country: (key) => (key === UNSTATED ? t("noCountry") : countryName(key, locale)),
    states: (key) => t(`stated.${key as "needs"}`),
    capability: (key) => termWords(key as CapabilityTerm, locale),
    trl: (trl) => t("level", { trl }),
  };
}

/** All that a saved search asks for, in one line; empty where it is the whole directory. */
export async function searchLine({ q, sectors, kinds, regions, countries, stated, capabilities, trls }: DirectorySearch): Promise<string> {
  const [t, words] = await Promise.all([getTranslations("organisations.searches"), filterWords()]);
  const filters: [Facet, readonly string[]][] = [
    ["sector", sectors],
    ["kind", kinds],
    ["region", regions],
    ["country", countries],
    ["states", stated],
    ["capability", capabilities],
    ["trl", trls],
  ];
  return [q && t("quoted", { q }), ...filters.flatMap(([facet, keys]) => keys.map(words[facet]))].filter(Boolean).join(", ");
}
