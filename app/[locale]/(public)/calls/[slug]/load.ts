import { cache } from "react";
import { callBySlug } from "#domain/calls/page-view";
import { committable } from "#domain/consortia/policy";
import { requestContext } from "#lib/requests/request-context";

export const load = cache(async (slug: string) => {
  const ctx = await requestContext();
  return { call: await callBySlug(ctx, slug), now: ctx.now, mayFound: committable(ctx.actor).length > 0 };
});
