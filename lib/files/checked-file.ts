import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { scannerCommand } from "#lib/env";
import { log } from "#lib/log";
import { readApart } from "./apart.ts";
import { ended } from "./bounded-command.ts";
import type { CleanedFile, FileRefusal } from "./clean-file.ts";
import { FULL, oneAtATime } from "./one-at-a-time.ts";
import type { FileType } from "./sniff.ts";
import { incoming, keepFile } from "./store.ts";

export type StoredFile = { type: FileType; bytes: number; sha256: string; storageKey: string };

const MEGABYTES = 256;
const SCAN_MS = 60_000;

/**
 * Checks a file that came in, rebuilds it in a process of its own and keeps that; the file that came is deleted. One file of an owner (the id
 * of an application or of an organisation) is checked at a time.
 */
export async function keptFile(owner: string, path: string, accepted: readonly FileType[]): Promise<StoredFile | { refusal: FileRefusal }> {
  const made = await incoming();
  try {
    const kept = await oneAtATime(owner, async () => {
      const refusal = await scanned(path);
      if (refusal) return { refusal };
      const cleaned = await cleanedApart(path, made, accepted);
      if ("refusal" in cleaned) return cleaned;
      const hash = createHash("sha256");
      await pipeline(createReadStream(made), hash);
      const { size } = await stat(made);
      return { type: cleaned.type, bytes: size, sha256: hash.digest("hex"), storageKey: await keepFile(made) };
    });
    return kept === FULL ? { refusal: "document.busy" } : kept;
  } finally {
    await Promise.all([path, made].map((file) => rm(file, { force: true })));
  }
}

async function scanned(path: string): Promise<FileRefusal | undefined> {
  const [command, ...args] = scannerCommand();
  if (!command) return undefined;
  const { code } = await ended(command, [...args, resolve(path)], { timeout: SCAN_MS });
  if (code === 0) return undefined;
  if (code !== 1) log.error({ code }, "the virus scanner did not answer");
  return code === 1 ? "document.infected" : "document.not_checked";
}

async function cleanedApart(path: string, made: string, accepted: readonly FileType[]): Promise<CleanedFile> {
  const given = { input: path, output: made, args: [accepted.join()], megabytes: MEGABYTES };
  const { code, wasEnded, stdout } = await readApart("scripts/clean-file.ts", given);
  if (code === 0) return JSON.parse(stdout) as CleanedFile;
  log.warn({ code }, "a file could not be rebuilt");
  return { refusal: wasEnded ? "document.too_complex" : "document.damaged" };
}
