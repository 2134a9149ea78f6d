import { and, asc, eq, exists, gt, gte, inArray, lte, notExists, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { confirmationLinks } from "#db/schema/confirmations";
import { listings, organisations } from "#db/schema/organisations";
import { MANAGER_ROLES } from "#domain/access/state";
import { betweenDailyParts } from "#domain/kernel/between-parts";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { columnsOf, PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { keepStaleness } from "#domain/organisations/profile/relist";
import { cutOff } from "#domain/retention/lengths";
import { DAY, later, MINUTE } from "#lib/clock";
import { askStillRight } from "./ask-still-right.ts";
import { oldestStale } from "./section-freshness.ts";
import { sectionsOf } from "./section-reads.ts";

/** A run does a few and the next one follows after a pause, so that what is due in a large cluster on one day is spread over it. */
export const FRESH_AT_ONCE = 25;
const PAUSE = MINUTE;
const IN_A_TURN = 10;
const ASKED_IN_A_PART = 5;

export type FreshRun = { listings: number; mails: number };

/**
 * Once a day, in as many runs as it takes: what became old is listed lower, and organisations with something old are asked whether it is up to date. `after` is the
 * organisation at which the run before ended. The next day's is planned first, and then the next run: whatever fails in this one, they come.
 */
export async function keepFresh(ctx: Context, { after = "" }: { after?: string } = {}): Promise<Outcome<FreshRun>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  const began = performance.now();
  const old = await oldListings(ctx);
  const asked = await perhapsStale(ctx, after);
  await transactAsPortal(ctx, async (turn) => {
    const tomorrow = later(turn.now, DAY);
    const day = tomorrow.toISOString().slice(0, 10);
    if (after === "") await enqueueJob(turn, "profiles.keepFresh", day, { day }, tomorrow);
    if (old.length < FRESH_AT_ONCE && asked.length < FRESH_AT_ONCE) return;
    const at = later(turn.now, PAUSE);
    const rest = { day: at.toISOString().slice(0, 10), after: asked.at(-1)?.id ?? (after || FIRST) };
    await enqueueJob(turn, "profiles.keepFresh", at.toISOString(), rest, at);
  });
  await betweenDailyParts(began);
  await lower(ctx, old);
  return done({ listings: old.length, mails: await ask(ctx, asked) });
}

/** Before every id: nobody was asked in the run before, which is not the first of its day. */
const FIRST = " ";

/** Listings with a capability that became old, found by their index. */
async function oldListings(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: listings.organisationId })
    .from(listings)
    .where(lte(listings.staleAt, ctx.now))
    .orderBy(asc(listings.staleAt))
    .limit(FRESH_AT_ONCE);
  return rows.map(({ id }) => id);
}

async function lower(ctx: Context, ids: readonly string[]) {
  for (let n = 0; n < ids.length; n += IN_A_TURN) {
    const began = performance.now();
    await transactAsPortal(ctx, (turn) => keepStaleness(turn, ids.slice(n, n + IN_A_TURN)));
    await betweenDailyParts(began);
  }
}

type Perhaps = Awaited<ReturnType<typeof perhapsStale>>;

/** Asks organisations with an old section. The sections are read outside of a turn: most have none, and a turn is taken only to write. */
async function ask(ctx: Context, some: Perhaps): Promise<number> {
  let mails = 0;
  for (let n = 0; n < some.length; n += ASKED_IN_A_PART) {
    const began = performance.now();
    for (const { id, since } of some.slice(n, n + ASKED_IN_A_PART)) mails += await askOne(ctx, id, since);
    await betweenDailyParts(began);
  }
  return mails;
}

async function askOne(ctx: Context, id: string, since: Date): Promise<number> {
  const [profile] = await ctx.db.select(columnsOf(PROFILE_COLUMNS)).from(organisations).where(eq(organisations.id, id));
  if (!profile || !oldestStale(await sectionsOf(ctx, id, profile, since))) return 0;
  const asked = await askStillRight(ctx, { organisationId: id });
  return asked.ok ? asked.value.mails : 0;
}

/** Listed organisations that are old enough to have something old, have somebody to ask, and were not asked lately; in the order of their ids. */
function perhapsStale(ctx: Context, after: string): Promise<{ id: string; since: Date }[]> {
  const one = { one: sql`1` };
  const lately = and(
    eq(confirmationLinks.organisationId, listings.organisationId),
    gte(confirmationLinks.sentAt, cutOff(ctx.now, "stillRight")),
  );
  const manager = and(
    eq(organisationPeople.organisationId, listings.organisationId),
    inArray(organisationPeople.role, MANAGER_ROLES),
    eq(people.status, "active"),
  );
  return ctx.db
    .select({ id: listings.organisationId, since: organisations.createdAt })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(
      and(
        gt(listings.organisationId, after),
        lte(organisations.createdAt, cutOff(ctx.now, "capability")),
        exists(ctx.db.select(one).from(organisationPeople).innerJoin(people, eq(people.id, organisationPeople.personId)).where(manager)),
        notExists(ctx.db.select(one).from(confirmationLinks).where(lately)),
      ),
    )
    .orderBy(asc(listings.organisationId))
    .limit(FRESH_AT_ONCE);
}
