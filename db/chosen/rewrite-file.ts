import { isPostgres } from "#lib/env";
import * as sqlite from "../sqlite/rewrite-file.ts";
import { mergeSearch } from "./merge-search.ts";

/** Merges the index of words and writes the file of SQLite again. A server has none: a job of this kind that was copied there with its portal has nothing to do. */
export async function rewriteFile(pause: Parameters<typeof mergeSearch>[0]): Promise<void> {
  if (isPostgres()) return;
  await mergeSearch(pause);
  await sqlite.rewriteFile();
}
