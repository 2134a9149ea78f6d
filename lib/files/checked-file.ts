import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { scannerCommand } from "#lib/env";
import { log } from "#lib/log";
import { ended, withinSeconds } from "./bounded-command.ts";
import type { CleanedFile, FileRefusal } from "./clean-file.ts";
import { FULL, oneAtATime } from "./one-at-a-time.ts";
import type { FileType } from "./sniff.ts";
import { incoming, keepFile } from "./store.ts";

export type StoredFile = { type: FileType; bytes: number; sha256: string; storageKey: string };

/** Of processor time: how long a file takes beside other work says nothing about it. */
const CLEAN_SECONDS = 10;
/** Longer than that much of it takes on a machine with many times its load. */
const CLEAN_MS = 120_000;
const SCAN_MS = 60_000;
const NOTHING = {} as NodeJS.ProcessEnv;

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

/** A bound on memory and time, no other process, and one folder to write in. */
async function cleanedApart(path: string, made: string, accepted: readonly FileType[]): Promise<CleanedFile> {
  const [input, output] = [resolve(path), resolve(made)];
  const bounds = ["--max-old-space-size=256", "--permission", "--allow-addons", "--allow-fs-read=*", `--allow-fs-write=${dirname(output)}`];
  const cleans = [process.execPath, ...bounds, "scripts/clean-file.ts", input, output, accepted.join()];
  const { code, wasEnded, stdout } = await ended(...withinSeconds(CLEAN_SECONDS, cleans), { timeout: CLEAN_MS, env: NOTHING });
  if (code === 0) return JSON.parse(stdout) as CleanedFile;
  log.warn({ code }, "a file could not be rebuilt");
  return { refusal: wasEnded ? "document.too_complex" : "document.damaged" };
}
