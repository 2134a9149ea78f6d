import { MAX_QUERY } from "#domain/kernel/state";
import { type Directory, type DirectorySort, directory } from "#domain/organisations/directory/directory";
import { requestContext } from "#lib/requests/request-context";
import { type DirectoryParams, readParams } from "./directory.params.ts";

export type Loaded = { state: DirectoryParams; sort: DirectorySort; found: Directory };

export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>): Promise<Loaded> {
  const read = await readParams(searchParams);
  const state = { ...read, q: read.q.trim().slice(0, MAX_QUERY) };
  const sort = state.sort ?? (state.q ? "relevance" : "name");
  const { q, sector: sectors, kind: kinds, region: regions, states: stated, page } = state;
  return { state, sort, found: await directory(await requestContext(), { q, sectors, kinds, regions, stated, sort, page }) };
}
