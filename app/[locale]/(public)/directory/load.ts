import { type Directory, type DirectorySort, directory } from "#domain/organisations/directory/directory";
import { countPlaces, type PlaceCount } from "#domain/organisations/directory/places";
import { requestContext } from "#lib/requests/request-context";
import { type DirectoryParams, directoryQuery, readParams } from "./directory.params.ts";

export type Loaded = {
  state: DirectoryParams;
  sort: DirectorySort;
  found: Directory;
  /** For the map, where it is asked for. */
  places?: PlaceCount[] | undefined;
};

export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>): Promise<Loaded> {
  const read = await readParams(searchParams);
  const [query, ctx] = [directoryQuery(read), await requestContext()];
  const [found, places] = await Promise.all([directory(ctx, query), read.view === "map" ? countPlaces(ctx, query) : undefined]);
  return { state: { ...read, q: query.q }, sort: query.sort, found, places };
}
