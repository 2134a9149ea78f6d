import type { SQL } from "drizzle-orm";
import type { Db } from "../dialect/postgres.ts";
import { connections } from "./connections.ts";

export type SearchEntry = { kind: "organisation" | "consortium"; id: string; names: string; words: string };

export async function indexEntry(_db: Db, _entry: SearchEntry) {
  connections();
}
export async function removeEntry(_db: Db, _id: string) {
  connections();
}
export function matching(_kind: SearchEntry["kind"], _query: string): SQL | undefined {
  connections();
  return undefined;
}
