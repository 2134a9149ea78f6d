import Database from "better-sqlite3";

/** Longer than a portal on a busy machine keeps a file to itself. */
const PATIENCE_MS = 120_000;

/** The file of a running portal, opened beside it; whoever opens it closes it. */
export const openedBeside = (file: string) => new Database(file, { fileMustExist: true, timeout: PATIENCE_MS });

/** Works on the file of a running portal, as time or an operator would. */
export function inFileOf<T>(file: string, work: (db: Database.Database) => T): T {
  const db = openedBeside(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
