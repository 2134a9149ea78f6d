import { z } from "zod";
import { MAX_QUERY } from "#domain/kernel/state";
import { CAPABILITY_CODES } from "#domain/organisations/capabilities/capability-terms";
import { COUNTRY_FILTERS } from "#domain/organisations/directory/facets";
import { DIRECTORY_SORTS } from "#domain/organisations/directory/ordered-listings";
import { isKindKey, KINDS, type KindKey, REGION_FILTERS, SECTORS, STATED, standardKind, TRLS } from "#domain/organisations/state";

/** Those of a list that are in use, each once and in its order: a search that was saved before a term went is still a search. */
const some = <T extends string>(values: readonly T[]) =>
  z.array(z.string()).transform((chosen) => values.filter((value) => chosen.includes(value)));

/** Kinds of the cluster's own, which it may have removed since, come after the standard one on which they are based. */
const byStandard = (a: KindKey, b: KindKey) => KINDS.indexOf(standardKind(a)) - KINDS.indexOf(standardKind(b)) || (a < b ? -1 : 1);

/** What the directory is asked for, whatever the page. */
export const DirectorySearch = z.object({
  q: z.string().max(MAX_QUERY),
  sectors: some(SECTORS),
  kinds: z.array(z.string()).transform((chosen): KindKey[] => [...new Set(chosen.filter(isKindKey))].toSorted(byStandard)),
  regions: some(REGION_FILTERS),
  // Searches that were saved before there was this filter name no country.
  countries: some(COUNTRY_FILTERS).default([]),
  stated: some(STATED),
  capabilities: some(CAPABILITY_CODES),
  trls: some(TRLS),
  sort: z.enum(DIRECTORY_SORTS).catch("name"),
});
export type DirectorySearch = z.output<typeof DirectorySearch>;

/** A search as it was stored. */
export const readSearch = (stored: unknown): DirectorySearch => DirectorySearch.parse(stored);
