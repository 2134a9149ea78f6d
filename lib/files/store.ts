import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { dataFolder } from "#lib/env";
import { newId } from "#lib/ids";

const KEY = /^[0-9a-z]{26}$/;
const PRIVATE = 0o700;
const folder = (...parts: string[]) => join(dataFolder(), "files", ...parts);

/** Where a kept file lies, for what reads it in place. */
export function keptPath(key: string) {
  if (!KEY.test(key)) throw new Error("not the key of a file");
  return folder(key.slice(0, 2), key);
}

/** A place for what is on its way in; nothing there has a reader. */
export async function incoming(): Promise<string> {
  await mkdir(folder("incoming"), { recursive: true, mode: PRIVATE });
  return folder("incoming", newId());
}

/** Moves a checked file to its place, outside whatever the portal serves, under a name that says nothing. */
export async function keepFile(path: string): Promise<string> {
  const key = newId();
  await mkdir(folder(key.slice(0, 2)), { recursive: true, mode: PRIVATE });
  await rename(path, keptPath(key));
  return key;
}

/** The bytes of a kept file; undefined where the disk has lost it. */
export async function openFile(key: string): Promise<ReadableStream<Uint8Array> | undefined> {
  const file = await open(keptPath(key)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>);
}
export const dropFile = (key: string) => rm(keptPath(key), { force: true });

/** The keys of all files that lie there since before a moment; what never came in whole by then is deleted. */
export async function keptBefore(moment: Date): Promise<string[]> {
  const places = await readdir(folder(), { recursive: true, withFileTypes: true }).catch(() => []);
  const keys: string[] = [];
  for (const { name, parentPath } of places.filter((place) => place.isFile())) {
    const path = join(parentPath, name);
    const found = await stat(path).catch(() => undefined);
    if (!found || found.mtime >= moment) continue;
    if (parentPath.endsWith("incoming")) await rm(path, { force: true });
    else keys.push(name);
  }
  return keys;
}
