import { createHash } from "node:crypto";
import type { StoredEntry } from "../search/terms.ts";

/** What a column holds, whatever its database calls the type. */
export type ColumnKind = "text" | "integer" | "boolean" | "instant" | "json";
export type Column = { name: string; kind: ColumnKind };
export type Tables = ReadonlyMap<string, readonly Column[]>;
/** A value as both databases mean it: an instant is in milliseconds, JSON is its text. */
export type Value = string | number | boolean | null;
export type Row = Value[];

/** The rows of a table that are copied. What a file of SQLite plans for its own bytes is no part of the portal: a new file has none of the old ones. */
export const copied = (table: string) => (table === "jobs" ? "where kind <> 'file.rewrite'" : "");

/** One of the two databases of a copy. `tables` are in an order in which each refers only to those before it. */
export type CopySide = {
  name: string;
  rows: (table: string, columns: readonly Column[]) => AsyncIterable<Row[]>;
  entries: () => Promise<StoredEntry[]>;
  close: () => Promise<void>;
};
export type CopyTarget = CopySide & {
  /** Rows of all tables, but for what a migration brings. */
  held: (tables: Tables) => Promise<number>;
  clear: () => Promise<void>;
  insert: (table: string, columns: readonly Column[], rows: Row[]) => Promise<void>;
  index: (entries: StoredEntry[]) => Promise<void>;
  commit: () => Promise<void>;
};

/** How many rows a table has, and a number that is the same for the same rows in any order. */
export type Digest = { rows: number; sum: bigint };
const WIDTH = 1n << 256n;

export const NOTHING: Digest = { rows: 0, sum: 0n };
export const withRow = ({ rows, sum }: Digest, row: Row): Digest => {
  const hash = BigInt(`0x${createHash("sha256").update(JSON.stringify(row)).digest("hex")}`);
  return { rows: rows + 1, sum: (sum + hash) % WIDTH };
};

/** Every table of a side, in numbers that can be compared. */
export async function digestOf(side: CopySide, tables: Tables): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (const [table, columns] of tables) {
    let digest = NOTHING;
    for await (const rows of side.rows(table, columns)) digest = rows.reduce(withRow, digest);
    digests.set(table, digest);
  }
  return digests;
}

/** The first table in which two sides differ. */
export const difference = (one: Map<string, Digest>, other: Map<string, Digest>): string | undefined =>
  [...one].find(([table, { rows, sum }]) => other.get(table)?.rows !== rows || other.get(table)?.sum !== sum)?.[0];
