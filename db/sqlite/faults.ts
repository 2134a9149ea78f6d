import Database from "better-sqlite3";
import { databaseFile } from "#lib/env";

type Broken = { table: string; rowid: number; parent: string };

/** What SQLite itself finds wrong: damaged pages and broken references. */
export async function faultsOfStorage(): Promise<string[]> {
  const db = new Database(databaseFile(), { fileMustExist: true });
  try {
    const damage = (db.pragma("integrity_check") as { integrity_check: string }[]).map((row) => row.integrity_check);
    const broken = db.pragma("foreign_key_check") as Broken[];
    return [
      ...damage.filter((line) => line !== "ok").map((line) => `integrity: ${line}`),
      ...broken.map(({ table, rowid, parent }) => `foreign key: row ${rowid} of ${table} refers to a missing row of ${parent}`),
    ];
  } finally {
    db.close();
  }
}

/** None: every connection sets for itself what a power cut asks for. */
export const warningsOfStorage = async (): Promise<string[]> => [];
