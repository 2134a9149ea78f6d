import { readdirSync } from "node:fs";
import { is, Table } from "drizzle-orm";

const files = await Promise.all(
  readdirSync("db/schema").map((file) => import(/* @vite-ignore */ `../db/schema/${file}`) as Promise<Record<string, unknown>>),
);

/** Every table of db/schema under the name by which code imports it, so that no list of its files can lack one. */
export const SCHEMA_TABLES: ReadonlyMap<string, Table> = new Map(
  files.flatMap((file) => Object.entries(file).flatMap(([name, one]) => (is(one, Table) ? [[name, one] as const] : []))),
);
