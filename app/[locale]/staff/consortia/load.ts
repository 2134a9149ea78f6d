import { cache } from "react";
import { shortcutKeys } from "#domain/access/people/shortcut-reads";
import { lastModeratedConsortium } from "#domain/consortia/moderation/last-moderated-consortium";
import { moderatedConsortia } from "#domain/consortia/moderation/moderation";
import { currentChecking } from "#domain/consortia/publication/checking";
import { clusterSuccessRate } from "#domain/consortia/results/result-reads";
import { isStaffAdmin } from "#domain/kernel/actor";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./consortia.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/**
 * For staff; undefined for anybody else. `last`: the consortium with which something was just done. `rate`: how many proposals were funded; undefined where too few
 * results are known. `isChecked`: the office checks each new consortium before others read it. `hold`: seconds during which an email can be recalled.
 */
export const load = cache(async (searchParams: Search) => {
  const [query, ctx] = [await readParams(searchParams), await signedInContext()];
  const found = await moderatedConsortia(ctx, query);
  if (!found) return undefined;
  const { isChecked } = await currentChecking(ctx);
  const [last, shortcuts, rate] = await Promise.all([
    query.done && query.did ? lastModeratedConsortium(ctx, query.did) : undefined,
    shortcutKeys(ctx),
    clusterSuccessRate(ctx),
  ]);
  return { query, found, last, shortcuts, rate, isChecked, choosesChecking: isStaffAdmin(ctx.actor), now: ctx.now, hold: ctx.decisionHold };
});
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
