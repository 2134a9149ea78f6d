import { callFacets, countOpenCalls, listCalls } from "#domain/calls/reads";
import { requestContext } from "#lib/requests/request-context";
import { callsQuery, readParams } from "./calls.params.ts";

export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>) {
  const state = await readParams(searchParams);
  const ctx = await requestContext();
  const query = callsQuery(state);
  const [found, facets, open] = await Promise.all([listCalls(ctx, query), callFacets(ctx, query.list), countOpenCalls(ctx)]);
  return { state: { ...state, q: query.q ?? "" }, found, facets, open, now: ctx.now };
}
export type Loaded = Awaited<ReturnType<typeof load>>;
