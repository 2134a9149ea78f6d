import { forgetLog } from "#database/transact";
import { DAY, later } from "#lib/clock";
import type { Context } from "./context.ts";
import { enqueueJob } from "./jobs.ts";

/** Hour of the night, UTC, in which the file is written again: nobody waits for it then. */
const HOUR_OF_NIGHT = 3;

/**
 * Part of each verb that erases: the bytes of what it erases leave the log of the database with its commit, and the unused parts of the file's pages in the
 * night that follows. What a server keeps is its administrator's: see docs/operators/postgresql.md.
 */
export async function clearErasedBytes(turn: Context) {
  const { rewrite } = forgetLog();
  if (!rewrite) return;
  const night = nextNight(turn.now);
  const day = night.toISOString().slice(0, 10);
  await enqueueJob(turn, "file.rewrite", day, { day }, night);
}

function nextNight(now: Date): Date {
  const night = new Date(now);
  night.setUTCHours(HOUR_OF_NIGHT, 0, 0, 0);
  return night > now ? night : later(night, DAY);
}
