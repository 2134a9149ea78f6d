import { isPostgres } from "#lib/env";
import * as postgres from "./postgres.ts";
import * as sqlite from "./sqlite.ts";

// Typed as SQLite's here; `tsconfig.postgres.json` reads the other file in this one's place, so that all of the schema and the domain is checked with both.
const words = isPostgres() ? (postgres as unknown as typeof sqlite) : sqlite;

export const {
  alias,
  bool,
  earlierBy,
  fits,
  id,
  index,
  instant,
  int,
  json,
  jsonText,
  oneOf,
  primaryKey,
  rowPlace,
  sequence,
  table,
  text,
  uniqueIndex,
  unlocked,
} = words;
export type { Db } from "./sqlite.ts";
