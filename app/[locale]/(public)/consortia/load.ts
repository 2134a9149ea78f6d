import { ownDoing } from "#domain/calls/calls-for";
import { committable } from "#domain/consortia/policy";
import { listConsortia, ownConsortia } from "#domain/consortia/reads";
import { MAX_QUERY } from "#domain/kernel/state";
import { requestContext } from "#lib/requests/request-context";
import { isFiltered, readParams } from "./consortia.params.ts";

export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>) {
  const read = await readParams(searchParams);
  const state = { ...read, q: read.q.trim().slice(0, MAX_QUERY) };
  const ctx = await requestContext();
  const { q, sector, sort, page } = state;
  const found = await listConsortia(ctx, { q, state: state.state ?? undefined, sector: sector ?? undefined, sort, page });
  const isFirst = page === 1 && !isFiltered(state);
  const acting = ctx.actor.kind === "person" ? ctx.actor.organisations : [];
  return {
    ...{ state, found, now: ctx.now, mayFound: committable(ctx.actor).length > 0 },
    own: await ownDoing(ctx),
    seats: isFirst ? await ownConsortia(ctx) : [],
    names: new Map(acting.length > 1 ? acting.map(({ organisationId, name }) => [organisationId, name]) : []),
  };
}
