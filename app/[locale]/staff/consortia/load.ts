import { cache } from "react";
import { moderatedConsortia } from "#domain/consortia/moderation/moderation";
import { clusterSuccessRate } from "#domain/consortia/results/result-reads";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./consortia.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** `rate`: how many proposals were funded; undefined where too few results are known. */
export const load = cache(async (searchParams: Search) => {
  const [query, ctx] = [await readParams(searchParams), await signedInContext()];
  return { query, found: await moderatedConsortia(ctx, query), rate: await clusterSuccessRate(ctx) };
});
