import { readFile, rm, stat } from "node:fs/promises";
import { readApart } from "#lib/files/apart";
import { FULL, oneAtATime } from "#lib/files/one-at-a-time";
import { incoming } from "#lib/files/store";
import { log } from "#lib/log";
import type { RefusedTable, Table } from "./table.ts";

const MEGABYTES = 512;
/** A table of 2,000 rows with every field filled in to its end is smaller. */
const MAX_READ_BYTES = 32 * 1024 * 1024;
const TOO_MUCH: RefusedTable = { refusal: "import.unpacks_too_large", details: {} };

type RefusedAsBusy = { refusal: "document.busy"; details: Record<string, string> };

/** Reads the table in a file in a process of its own, one for each owner (a person) at a time, or says why not. */
export async function readTableApart(owner: string, path: string): Promise<Table | RefusedTable | RefusedAsBusy> {
  const made = await incoming();
  try {
    const read = await oneAtATime(owner, () => tableOfFile(path, made));
    return read === FULL ? { refusal: "document.busy", details: {} } : read;
  } finally {
    await rm(made, { force: true });
  }
}

async function tableOfFile(path: string, made: string): Promise<Table | RefusedTable> {
  const { code, wasEnded } = await readApart("scripts/read-table.ts", { input: path, output: made, megabytes: MEGABYTES });
  if (code === 0)
    return (await stat(made)).size > MAX_READ_BYTES ? TOO_MUCH : (JSON.parse(await readFile(made, "utf8")) as Table | RefusedTable);
  log.warn({ code }, "a table could not be read");
  return wasEnded ? TOO_MUCH : { refusal: "import.damaged", details: {} };
}
