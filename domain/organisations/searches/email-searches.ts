import { and, asc, eq, gt } from "drizzle-orm";
import { people } from "#db/schema/access";
import { savedSearches } from "#db/schema/searches";
import { betweenDailyParts } from "#domain/kernel/between-parts";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { later, MINUTE } from "#lib/clock";
import { emailNewMatches, sharedMatches } from "./email-new-matches.ts";
import { planSearchEmails } from "./plan-search-emails.ts";

/** A run emails a few and the next one follows after a pause: each email is a write, after which every page is read again. */
export const SEARCHERS_AT_ONCE = 25;
const TOLD_IN_A_PART = 5;
const PAUSE = MINUTE;

/**
 * The week's emails about searches, in as many runs as it takes. `after` is the person at whom the run before ended. The emails of the week after are planned first,
 * and then the next run: whatever fails in this one, they come.
 */
export async function emailSearches(
  ctx: Context,
  { week = "", after = "" }: { week?: string; after?: string } = {},
): Promise<Outcome<{ mails: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  const planned = performance.now();
  const ids = await peopleWithSearches(ctx, after);
  const last = ids.length < SEARCHERS_AT_ONCE ? undefined : ids.at(-1);
  await transactAsPortal(ctx, async (turn) => {
    if (after === "") await planSearchEmails(turn);
    if (last) await enqueueJob(turn, "searches.email", `${ctx.clusterId} ${week} ${last}`, { week, after: last }, later(turn.now, PAUSE));
  });
  await betweenDailyParts(planned);
  const matches = sharedMatches();
  let mails = 0;
  for (let n = 0; n < ids.length; n += TOLD_IN_A_PART) {
    const began = performance.now();
    for (const personId of ids.slice(n, n + TOLD_IN_A_PART)) {
      const told = await emailNewMatches(ctx, { personId, matches });
      if (told.ok) mails += told.value.mails;
    }
    await betweenDailyParts(began);
  }
  return done({ mails });
}

/** Who can sign in and wants such emails, in the order of their ids. */
async function peopleWithSearches(ctx: Context, after: string): Promise<string[]> {
  const { clusterId, emailed, personId } = savedSearches;
  const rows = await ctx.db
    .selectDistinct({ id: personId })
    .from(savedSearches)
    .innerJoin(people, eq(people.id, personId))
    .where(and(eq(clusterId, ctx.clusterId), eq(emailed, true), eq(people.status, "active"), gt(personId, after)))
    .orderBy(asc(personId))
    .limit(SEARCHERS_AT_ONCE);
  return rows.map(({ id }) => id);
}
