import { cache } from "react";
import { isFollowingCall } from "#domain/calls/calendar/feed-reads";
import { fittingMembers } from "#domain/calls/fitting-members";
import { ownPosition } from "#domain/calls/own-position";
import { callBySlug } from "#domain/calls/page-view";
import { mayCreateConsortiumFor } from "#domain/calls/policy";
import { consortiaAnswering } from "#domain/consortia/answering";
import { requestContext } from "#lib/requests/request-context";

/** A call with the consortia that answer it and the members it is for, as everyone may read them; `own`: what the reader's organisation has of what it wants. */
export const load = cache(async (slug: string) => {
  const ctx = await requestContext();
  const call = await callBySlug(ctx, slug);
  if (!call) return undefined;
  const consortia = await consortiaAnswering(ctx, call.id);
  const own = await ownPosition(ctx, call, consortia);
  const [members, following] = await Promise.all([
    fittingMembers(ctx, call, { answering: consortia, own: own?.organisationId }),
    ctx.actor.kind === "person" ? isFollowingCall(ctx, call.id) : undefined,
  ]);
  return { call, consortia, own, members, following, now: ctx.now, mayCreate: mayCreateConsortiumFor(ctx.actor, call) };
});
