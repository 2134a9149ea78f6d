import { type Directory, directory } from "#domain/organisations/directory/directory";
import type { DirectorySort } from "#domain/organisations/directory/ordered-listings";
import { countPlaces, type PlaceCount } from "#domain/organisations/directory/places";
import { isLongQuery } from "#domain/organisations/directory/searched";
import { isMember } from "#domain/organisations/policy";
import { type SavedSearch, savedSearchesOf } from "#domain/organisations/searches/search-reads";
import { requestContext } from "#lib/requests/request-context";
import { type DirectoryParams, directoryQuery, readAddress } from "./directory.params.ts";

export type Loaded = {
  /** What the reader saved; undefined for whoever cannot save. */
  saved?: SavedSearch[] | undefined;
  state: DirectoryParams;
  sort: DirectorySort;
  found: Directory;
  /** Whether more was asked for than is looked for at once. */
  isCut: { filters: boolean; words: boolean };
  /** For the map, where it is asked for. */
  places?: PlaceCount[] | undefined;
};

export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>): Promise<Loaded> {
  const { state: read, isCut } = readAddress(await searchParams);
  const [query, ctx] = [directoryQuery(read), await requestContext()];
  const [found, places, saved] = await Promise.all([
    directory(ctx, query),
    read.view === "map" ? countPlaces(ctx, query) : undefined,
    ctx.actor.kind === "person" && isMember(ctx.actor) ? savedSearchesOf(ctx) : undefined,
  ]);
  const cut = { filters: isCut, words: isLongQuery(read.q) };
  return { state: { ...read, q: query.q }, sort: query.sort, isCut: cut, found, places, saved };
}
