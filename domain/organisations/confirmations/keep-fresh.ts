import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, gte, lte, notExists, sql } from "drizzle-orm";
import { confirmationLinks } from "#db/schema/confirmations";
import { listings, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { keepListing } from "#domain/organisations/profile/relist";
import { cutOff } from "#domain/retention/lengths";
import { DAY, later } from "#lib/clock";
import { askStillRight } from "./ask-still-right.ts";

const AT_ONCE = 100;
const A_FEW = 5;

/** Once a day: what became old is listed lower, and whoever may have something old is asked whether it is still right. The next day's is planned first: whatever fails today, it comes. */
export async function keepFresh(ctx: Context): Promise<Outcome<{ listings: number; mails: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  await transactAsPortal(ctx, async (turn) => {
    const at = later(turn.now, DAY);
    const day = at.toISOString().slice(0, 10);
    await enqueueJob(turn, "profiles.keepFresh", day, { day }, at);
  });
  const lowered = await lowerStale(ctx);
  let mails = 0;
  for (let after = ""; ; ) {
    const ids = await perhapsStale(ctx, after);
    for (const organisationId of ids) {
      const asked = await askStillRight(ctx, { organisationId });
      if (asked.ok) mails += asked.value.mails;
      await setImmediate();
    }
    after = ids.at(-1) ?? "";
    if (ids.length < AT_ONCE) break;
  }
  return done({ listings: lowered, mails });
}

/**
 * Writes the listings again of which a capability became old. A day's are few, but all of a cluster may be among them after a long pause: a turn takes a few, and
 * requests are answered in between.
 */
async function lowerStale(ctx: Context): Promise<number> {
  let n = 0;
  for (;;) {
    const rows = await ctx.db.select({ id: listings.organisationId }).from(listings).where(lte(listings.staleAt, ctx.now)).limit(A_FEW);
    if (rows.length === 0) return n;
    await transactAsPortal(ctx, async (turn) => {
      for (const { id } of rows) await keepListing(turn, id);
    });
    n += rows.length;
    await setImmediate();
  }
}

/** Listed organisations that are old enough to have something old, and were not asked lately; in the order of their ids. */
async function perhapsStale(ctx: Context, after: string): Promise<string[]> {
  const lately = and(
    eq(confirmationLinks.organisationId, listings.organisationId),
    gte(confirmationLinks.sentAt, cutOff(ctx.now, "stillRight")),
  );
  const rows = await ctx.db
    .select({ id: listings.organisationId })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(
      and(
        gt(listings.organisationId, after),
        lte(organisations.createdAt, cutOff(ctx.now, "capability")),
        notExists(ctx.db.select({ one: sql`1` }).from(confirmationLinks).where(lately)),
      ),
    )
    .orderBy(asc(listings.organisationId))
    .limit(AT_ONCE);
  return rows.map(({ id }) => id);
}
