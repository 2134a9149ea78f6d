import { connections } from "./connections.ts";
import { emptyLog, whenFree } from "./transact.ts";

/**
 * Writes the file of the database again, after all turns before it. `secure_delete` overwrites what is deleted, but as SQLite moves rows from a full page to
 * others it leaves their bytes in the unused part of that page, where no later deletion reaches them. Throws SQLITE_BUSY if another process holds the
 * file for five seconds, and SQLITE_FULL if the disk has no room for a second copy.
 */
export async function rewriteFile(): Promise<void> {
  const shared = connections();
  const mine = shared.queue.tail.then(async () => {
    await whenFree(() => shared.writer.exec("vacuum"));
    shared.forgetful = true;
    emptyLog();
  });
  shared.queue.tail = mine.catch(() => undefined);
  return mine;
}
