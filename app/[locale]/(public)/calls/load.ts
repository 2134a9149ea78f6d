import { hasCalendarFeed } from "#domain/calls/calendar/feed-reads";
import { callsFor, ownDoing } from "#domain/calls/calls-for";
import { fittingCounts } from "#domain/calls/fitting-counts";
import { callFacets, listCalls } from "#domain/calls/reads";
import { answeringCounts } from "#domain/consortia/answering";
import { requestContext } from "#lib/requests/request-context";
import { callsQuery, readParams } from "./calls.params.ts";

/** So many calls for the reader are shown above the list. */
const FOR_YOU = 3;

export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>) {
  const state = await readParams(searchParams);
  const ctx = await requestContext();
  const query = callsQuery(state);
  const [found, facets, own, feed] = await Promise.all([
    listCalls(ctx, query),
    callFacets(ctx, query.list),
    ownDoing(ctx),
    hasCalendarFeed(ctx),
  ]);
  const [answering, fitting, forYou] = await Promise.all([
    answeringCounts(
      ctx,
      found.rows.map(({ id }) => id),
    ),
    fittingCounts(ctx, found.rows),
    own ? callsFor(ctx, own, FOR_YOU) : [],
  ]);
  return {
    state: { ...state, q: query.q ?? "" },
    found,
    facets,
    own,
    answering,
    fitting,
    forYou,
    feed,
    actor: ctx.actor,
    now: ctx.now,
  };
}
export type Loaded = Awaited<ReturnType<typeof load>>;
