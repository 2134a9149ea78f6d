import { chmodSync, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { dataFolder } from "#lib/env";

const STICKY = 0o1000;
const OTHERS = 0o077;
const ownMode = (path: string) => statSync(path).mode & 0o7777;

/** A folder of ours; one that all may write to (`/tmp`) stays as it is. */
function closeFolder(path: string) {
  const { mode, uid } = statSync(path);
  if (mode & OTHERS && !(mode & STICKY) && uid === process.getuid?.()) chmodSync(path, 0o700);
}

/** Makes the data folder, and keeps other users of this machine out of it and of whatever this process writes from now on. */
export function keepFolderPrivate() {
  process.umask(OTHERS);
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  closeFolder(dataFolder());
}

/** The same before a file of SQLite is opened, with its folder and the file itself. Its outbox holds links that let whoever has them in. */
export function keepPrivate(database: string) {
  keepFolderPrivate();
  mkdirSync(dirname(database), { recursive: true, mode: 0o700 });
  for (const file of [database, `${database}-wal`, `${database}-shm`])
    if (existsSync(/* turbopackIgnore: true */ file) && ownMode(file) & OTHERS) chmodSync(file, 0o600);
}
