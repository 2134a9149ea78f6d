import Database from "better-sqlite3";
import { session } from "#db/postgres/client";
import { databaseFile, databaseUrl, isPostgres } from "#lib/env";

export type Row = Record<string, unknown>;

/** Runs statements past the portal, one after another, and answers the rows of the last: as another program with the password or the file would. */
export async function raw<R = Row>(...statements: string[]): Promise<R[]> {
  return isPostgres() ? onServer(statements) : inFile(statements);
}

/** One for all tests of a process: opening one takes longer than most statements. */
let shared: { url: string; client: ReturnType<typeof session> } | undefined;

async function onServer<R>(statements: string[]): Promise<R[]> {
  if (shared?.url !== databaseUrl()) shared = { url: databaseUrl(), client: session() };
  const client = await shared.client;
  await client.query("begin");
  try {
    let rows: R[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows as R[];
    // Whoever writes past the portal tells it so: see docs/operators/postgresql.md.
    if (!statements.every((statement) => statement.startsWith("select"))) await client.query("update turns_committed set n = n + 1");
    await client.query("commit");
    return rows;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

function opened<T>(use: (db: Database.Database) => T): T {
  const db = new Database(databaseFile());
  try {
    db.pragma("foreign_keys=OFF");
    return use(db);
  } finally {
    db.close();
  }
}

const inFile = <R>(statements: string[]): R[] =>
  opened((db) => {
    let rows: R[] = [];
    for (const statement of statements) {
      const prepared = db.prepare(statement);
      if (prepared.reader) rows = prepared.all() as R[];
      else prepared.run();
    }
    return rows;
  });

/** Lifts the seals of the audit and the references between tables, as whoever owns the database can. */
const UNSEAL = isPostgres()
  ? ["set local session_replication_role = replica"]
  : ["drop trigger audit_events_no_update", "drop trigger audit_events_no_delete"];

/** Changes what the portal would never change. */
export const tamper = (...statements: string[]) => raw(...UNSEAL, ...statements);

const TABLES = isPostgres()
  ? "select tablename as name from pg_tables where schemaname = current_schema() order by 1"
  : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1";

/** The names of all tables, those of the search index too. */
export const tableNames = async () => (await raw<{ name: string }>(TABLES)).map(({ name }) => name);

const everyRow = (table: string) => `select * from "${table}"`;

/** Every row of each of these tables. In a file by one connection: the first statement of each reads all that the file says of its tables. */
export async function rowsOfEach(tables: readonly string[]): Promise<Map<string, Row[]>> {
  if (!isPostgres()) return opened((db) => new Map(tables.map((table) => [table, db.prepare(everyRow(table)).all() as Row[]])));
  const rows = new Map<string, Row[]>();
  for (const table of tables) rows.set(table, await raw(everyRow(table)));
  return rows;
}
