import { cache } from "react";
import { moderatedConsortia, moderatedTitle } from "#domain/consortia/moderation/moderation";
import { currentChecking } from "#domain/consortia/publication/checking";
import { clusterSuccessRate } from "#domain/consortia/results/result-reads";
import { isStaffAdmin } from "#domain/kernel/actor";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./consortia.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** `did`: the title of what was just hidden, shown, published or returned. `rate`: how many proposals were funded; undefined where too few results are known. `isChecked`: the office checks each new consortium before others read it. */
export const load = cache(async (searchParams: Search) => {
  const [query, ctx] = [await readParams(searchParams), await signedInContext()];
  const found = await moderatedConsortia(ctx, query);
  const { isChecked } = await currentChecking(ctx);
  const did = query.done && query.did ? await moderatedTitle(ctx, query.did) : undefined;
  return { query, found, did, rate: await clusterSuccessRate(ctx), isChecked, choosesChecking: isStaffAdmin(ctx.actor) };
});
