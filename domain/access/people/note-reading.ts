import { and, eq } from "drizzle-orm";
import { readings } from "#db/schema/access";
import type { ReadThing } from "#domain/access/state";
import { isJudge } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { HOUR } from "#lib/clock";

/** `subjectId`: of an application, a person or the organisation whose contact it is; empty for a list. */
export type Reading = { what: ReadThing; subjectId?: string };

/**
 * Notes that somebody of the staff or the committee opened personal data: once an hour for the same thing, so that paging through a queue
 * writes nothing at each key. It is no change, so the audit's chain has no row of it.
 */
export async function noteReading(ctx: Context, { what, subjectId = "" }: Reading): Promise<Outcome> {
  const { actor } = ctx;
  if (!isJudge(actor)) return refused("forbidden");
  const reading = { personId: actor.personId, what, subjectId, hour: new Date(Math.floor(ctx.now.getTime() / HOUR) * HOUR) };
  if (await isNoted(ctx, reading)) return done();
  return transact(ctx, async ({ db, now }) => {
    await db
      .insert(readings)
      .values({ ...reading, at: now })
      .onConflictDoNothing();
    return done();
  });
}

async function isNoted({ db }: Context, { personId, what, subjectId, hour }: Required<Reading> & { personId: string; hour: Date }) {
  const [noted] = await db
    .select({ at: readings.at })
    .from(readings)
    .where(and(eq(readings.personId, personId), eq(readings.what, what), eq(readings.subjectId, subjectId), eq(readings.hour, hour)));
  return noted !== undefined;
}
