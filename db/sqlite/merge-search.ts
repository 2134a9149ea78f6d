import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { connections } from "./connections.ts";
import { transact } from "./transact.ts";

/** The tables of FTS5. A word that is replaced stays in their older parts until these are merged. */
export const SEARCH_INDEXES = ["search_words", "search_parts", "search_restricted_words", "search_spellings"] as const;

/** Pages of the index in one part, which takes some milliseconds. */
const PAGES = 16;

/** Merges the older parts of each index, so that no word is left that an entry no longer has: a few pages in a turn, with a pause for others after each, which is told when its part began. */
export async function mergeSearch(pause: (began: number) => Promise<unknown>): Promise<void> {
  for (const index of SEARCH_INDEXES) {
    // A number below 0 lines all parts up to be merged; those above go on with it.
    let began = performance.now();
    for (let pages = -PAGES; await mergePages(index, pages); pages = PAGES) {
      await pause(began);
      began = performance.now();
    }
  }
}

/** Whether anything was left to merge. FTS5 counts its own note of the command as one change. */
const mergePages = (index: string, pages: number) =>
  transact({ db: connections().read }, async ({ db }) => {
    const turn = db as unknown as BetterSQLite3Database;
    const changes = () => turn.get<{ n: number }>(sql`select total_changes() as n`).n;
    const before = changes();
    turn.run(sql`insert into ${sql.identifier(index)} (${sql.identifier(index)}, rank) values ('merge', ${pages})`);
    return changes() - before > 1;
  });
