import { cache } from "react";
import { isFollowingCall } from "#domain/calls/calendar/feed-reads";
import { callBySlug } from "#domain/calls/page-view";
import { consortiaAnswering } from "#domain/consortia/answering";
import { committable } from "#domain/consortia/policy";
import { requestContext } from "#lib/requests/request-context";

export const load = cache(async (slug: string) => {
  const ctx = await requestContext();
  const call = await callBySlug(ctx, slug);
  const consortia = call ? await consortiaAnswering(ctx, call.id) : [];
  const following = call && ctx.actor.kind === "person" ? await isFollowingCall(ctx, call.id) : undefined;
  return { call, consortia, following, now: ctx.now, mayFound: committable(ctx.actor).length > 0 };
});
