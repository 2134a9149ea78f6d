import { isPostgres } from "#lib/env";
import * as sqlite from "../sqlite/merge-search.ts";

/** Merges the parts of SQLite's search indexes. A server's index has no words of rows that it cleaned up. */
export const mergeSearch: typeof sqlite.mergeSearch = async (pause) => (isPostgres() ? undefined : sqlite.mergeSearch(pause));
