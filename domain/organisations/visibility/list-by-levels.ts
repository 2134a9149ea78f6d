import { and, asc, eq, gt } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import { betweenParts } from "#domain/kernel/between-parts";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { FOUND_BY, keepListing } from "#domain/organisations/profile/relist";
import type { AllowedLevels } from "#domain/organisations/state";
import { allowedLevels } from "./viewer-of.ts";
import { levelOf } from "./visibility.ts";

/** Listings that one run looks through, and how many of them a turn indexes: each takes some ms. */
export const LISTINGS_AT_ONCE = 200;
export const LISTED_IN_A_TURN = 5;

/**
 * Lists again the organisations that have a field at another level than when the office allowed the levels of `before`, in as many runs as it takes: emails leave
 * between two of them. `after` is the organisation at which the run before ended; the next run is planned first.
 */
export async function listByLevels(
  ctx: Context,
  { version, before, after = "" }: { version: string; before: string; after?: string },
): Promise<Outcome<{ listings: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  const listed = await ctx.db
    .select({ id: organisations.id, visibility: organisations.visibility })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.clusterId, ctx.clusterId), gt(listings.organisationId, after)))
    .orderBy(asc(listings.organisationId))
    .limit(LISTINGS_AT_ONCE);
  const last = listed.length < LISTINGS_AT_ONCE ? undefined : listed.at(-1)?.id;
  if (last)
    await transactAsPortal(ctx, (turn) =>
      enqueueJob(turn, "listings.level", `${ctx.clusterId} ${version} ${last}`, { version, before, after: last }, turn.now),
    );
  const [earlier, now]: AllowedLevels[] = [JSON.parse(before), await allowedLevels(ctx)];
  const changed = listed.filter(({ visibility }) =>
    FOUND_BY.some((name) => levelOf(name, visibility, earlier ?? {}) !== levelOf(name, visibility, now ?? {})),
  );
  for (let n = 0; n < changed.length; n += LISTED_IN_A_TURN) {
    const began = performance.now();
    await transactAsPortal(ctx, async (turn) => {
      for (const { id } of changed.slice(n, n + LISTED_IN_A_TURN)) await keepListing(turn, id);
    });
    await betweenParts(began);
  }
  return done({ listings: changed.length });
}
