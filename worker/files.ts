import type { Context } from "#domain/kernel/context";
import { filesInUse } from "#domain/membership/documents/document-reads";
import { cutOff } from "#domain/retention/lengths";
import { dropFile, keptBefore } from "#lib/files/store";

/** A logo that an organisation took over from its application outlives the application's document. */
export async function dropFiles(ctx: Context, { storageKeys }: { storageKeys: string }) {
  const keys = storageKeys.split(" ");
  const used = await filesInUse(ctx, keys);
  await Promise.all(keys.filter((key) => !used.has(key)).map(dropFile));
}

const BATCH = 500;

/** Deletes the files that no row names, once they are old enough for their row to have been written. */
export async function sweepFiles(ctx: Context) {
  const keys = await keptBefore(cutOff(ctx.now, "strayFile"));
  for (let n = 0; n < keys.length; n += BATCH) {
    const some = keys.slice(n, n + BATCH);
    const used = await filesInUse(ctx, some);
    await Promise.all(some.filter((key) => !used.has(key)).map(dropFile));
  }
}
