import { isPostgres } from "#lib/env";
import * as postgres from "../postgres/search.ts";
import * as sqlite from "../sqlite/search.ts";

const chosen = isPostgres() ? (postgres as unknown as typeof sqlite) : sqlite;

export const { indexEntry, removeEntry, matching, matches, someNamed, hasHits, hitsByGroup } = chosen;
