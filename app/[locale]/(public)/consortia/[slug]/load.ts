import { cache } from "react";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { requestContext } from "#lib/requests/request-context";

export const load = cache(async (slug: string) => {
  const ctx = await requestContext();
  return { consortium: await consortiumBySlug(ctx, slug), now: ctx.now, isVisitor: ctx.actor.kind === "visitor" };
});
