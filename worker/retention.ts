import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { mergeSearch } from "#database/merge-search";
import { betweenDailyParts } from "#domain/kernel/between-parts";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { transactAsPortal } from "#domain/kernel/transact";
import { planSearchEmails } from "#domain/organisations/searches/plan-search-emails";
import { openSuccessions } from "#domain/organisations/succession/open-successions";
import { applyRetention } from "#domain/retention/apply-retention";
import { cutOff, lastingUntil } from "#domain/retention/lengths";
import { DAY, later, MINUTE } from "#lib/clock";
import { databaseFile, isPostgres } from "#lib/env";
import { sweepFiles } from "./files.ts";

/** One a day, however often it is asked for. */
async function applyOn(turn: Turn, at: Date) {
  const day = at.toISOString().slice(0, 10);
  await enqueueJob(turn, "retention.apply", day, { day }, at);
}

/** As a worker starts: what is over its time is deleted today, and what uploads the last process left behind, now and once those of its last minutes are old enough to tell. */
export const beginRetention = (ctx: Context) =>
  transactAsPortal(ctx, async (turn) => {
    await applyOn(turn, turn.now);
    const day = turn.now.toISOString().slice(0, 10);
    await enqueueJob(turn, "profiles.keepFresh", day, { day }, turn.now);
    await planSearchEmails(turn);
    for (const at of [turn.now, later(turn.now, lastingUntil("strayFile") + MINUTE)])
      await enqueueJob(turn, "files.sweep", at.toISOString(), { since: turn.now.toISOString() }, at);
  });

/** The day's deletions: rows, words that profiles no longer have, stray files, copies of the database from before an update. The next day's are planned first: whatever fails today, they come. */
export async function keepRetention(ctx: Context) {
  await transactAsPortal(ctx, (turn) => applyOn(turn, later(turn.now, DAY)));
  await applyRetention(ctx);
  await mergeSearch(betweenDailyParts);
  await openSuccessions(ctx);
  await sweepFiles(ctx);
  await dropCopies(cutOff(ctx.now, "copy"));
}

/** `portal.sqlite.before-0001_x.sql` and the like, which hold everything that was there that day. Of a server its administrator makes the copies. */
async function dropCopies(moment: Date) {
  if (isPostgres()) return;
  const [folder, name] = [dirname(databaseFile()), `${basename(databaseFile())}.before-`];
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith(name)) continue;
    const path = join(folder, entry);
    if ((await stat(path)).mtime < moment) await rm(path);
  }
}
