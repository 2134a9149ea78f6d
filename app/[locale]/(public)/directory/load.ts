import { MAX_QUERY } from "#domain/kernel/state";
import { type Directory, type DirectorySort, directory } from "#domain/organisations/directory/directory";
import { countPlaces, type PlaceCount } from "#domain/organisations/directory/places";
import { requestContext } from "#lib/requests/request-context";
import { type DirectoryParams, readParams } from "./directory.params.ts";

export type Loaded = {
  state: DirectoryParams;
  sort: DirectorySort;
  found: Directory;
  /** For the map, where it is asked for. */
  places?: PlaceCount[] | undefined;
};

export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>): Promise<Loaded> {
  const read = await readParams(searchParams);
  const state = { ...read, q: read.q.trim().slice(0, MAX_QUERY) };
  const isMap = state.view === "map";
  const sort = isMap ? "updated" : (state.sort ?? (state.q ? "relevance" : "name"));
  const { q, sector: sectors, kind: kinds, region: regions, states: stated, page } = state;
  const selection = { q, sectors, kinds, regions, stated };
  const ctx = await requestContext();
  const [found, places] = await Promise.all([
    directory(ctx, { ...selection, sort, page: isMap ? 1 : page }),
    isMap ? countPlaces(ctx, selection) : undefined,
  ]);
  return { state, sort, found, places };
}
