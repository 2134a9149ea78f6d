import { setTimeout } from "node:timers/promises";
import { isAtWork } from "#domain/exchange/state";
import type { Context } from "#domain/kernel/context";
import { earlier, SECOND } from "#lib/clock";
import { importFile } from "./import-reads.ts";

/** Up to so many rows a reader would rather wait for the result than look at progress, and for so long. */
const SMALL = 50;
const [EACH_MS, TIMES] = [100, 20];
/** Work that nobody has gone on with for so long is not about to end. */
const FRESH = 5 * SECOND;

/** Waits until the worker has ended what it does with a small import, for two seconds at most. */
export async function smallWorkDone(ctx: Context, importId: string): Promise<void> {
  for (let n = 0; n < TIMES; n++) {
    const file = await importFile(ctx, importId);
    if (!file || !isAtWork(file.status) || file.total > SMALL || file.touchedAt < earlier(ctx.now, FRESH)) return;
    await setTimeout(EACH_MS);
  }
}
