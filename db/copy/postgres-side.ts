import type pg from "pg";
import { session } from "../postgres/client.ts";
import { migrate } from "../postgres/migrate.ts";
import { over } from "../postgres/over.ts";
import { indexEntry } from "../postgres/search.ts";
import type { RestrictedWords, StoredEntry } from "../search/terms.ts";
import { type Column, type ColumnKind, type CopySide, type CopyTarget, copied, type Row, type Tables, type Value } from "./logical.ts";

const BATCH = 1_000;
const KINDS: Record<string, ColumnKind> = {
  text: "text",
  integer: "integer",
  bigint: "integer",
  boolean: "boolean",
  "timestamp with time zone": "instant",
  json: "json",
};
/** What a server has beside the portal's rows; the index of words is built again. */
const BESIDE = ["schema_migrations", "turns_committed", "rate_limits", "search_entries", "search_restricted", "search_vocabulary"];
const list = (columns: readonly Column[]) => columns.map(({ name }) => `"${name}"`).join(", ");

/** A number that counts rows up and is the key of none says only in which order a server wrote them. */
const IS_KEY = `exists (select 1 from information_schema.key_column_usage k where k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = c.column_name)`;
const COLUMNS = `select c.table_name as "table", c.column_name as name, c.data_type as type from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and (c.is_identity = 'NO' or ${IS_KEY})
  order by c.table_name, c.ordinal_position`;
/** The keys that a server counts up itself: it goes on after those that were copied. */
const COUNTED = `select c.table_name as "table", c.column_name as name from information_schema.columns c
  where c.table_schema = current_schema() and c.is_identity = 'YES' and ${IS_KEY}`;
const REFERENCES = `select distinct conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
  where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid`;

/** The tables with their columns, each after those that it refers to. */
export async function tablesOf(url: string): Promise<Tables> {
  const client = await session(url);
  try {
    const columns = (await client.query<{ table: string; name: string; type: string }>(COLUMNS)).rows;
    const references = (await client.query<{ child: string; parent: string }>(REFERENCES)).rows;
    const waiting = new Map(
      [...Map.groupBy(columns, ({ table }) => table)]
        .filter(([table]) => !BESIDE.includes(table))
        .map(([table, own]) => [table, own.map(({ name, type }) => ({ name, kind: kindOf(type) }))] as const),
    );
    const ordered = new Map<string, Column[]>();
    while (waiting.size > 0) {
      const next = [...waiting].filter(([table]) => !references.some(({ child, parent }) => child === table && waiting.has(parent)));
      if (next.length === 0) throw new Error(`These tables refer to one another in a circle: ${[...waiting.keys()].join(", ")}`);
      for (const [table, own] of next) {
        ordered.set(table, own);
        waiting.delete(table);
      }
    }
    return ordered;
  } finally {
    await client.end();
  }
}

function kindOf(type: string): ColumnKind {
  const kind = KINDS[type];
  if (!kind) throw new Error(`A column of type ${type} cannot be copied.`);
  return kind;
}

const read = (values: (Value | Date)[]): Row => values.map((value) => (value instanceof Date ? value.getTime() : value));

function side(name: string, client: pg.Client): CopySide {
  return {
    name,
    async *rows(table, columns) {
      await client.query(`declare copied cursor for select ${list(columns)} from "${table}" ${copied(table)}`);
      for (;;) {
        const { rows } = await client.query<(Value | Date)[]>({ text: `fetch ${BATCH} from copied`, rowMode: "array" });
        if (rows.length === 0) break;
        yield rows.map(read);
      }
      await client.query("close copied");
    },
    entries: async () => {
      const found = await client.query<RestrictedWords & { id: string }>("select subject_id as id, level, words from search_restricted");
      const restricted = Map.groupBy(found.rows, ({ id }) => id);
      const { rows } = await client.query<StoredEntry>("select row, kind, subject_id as id, names, words from search_entries");
      return rows.map((entry) => ({ ...entry, restricted: restricted.get(entry.id) }));
    },
    close: () => client.end(),
  };
}

/** The database as it is at this moment. */
export async function postgresSource(url: string, name: string): Promise<CopySide> {
  const client = await session(url);
  await client.query("begin isolation level repeatable read read only");
  return side(name, client);
}

/** A database to fill, in one transaction, migrated first. */
export async function postgresTarget(url: string, name: string): Promise<CopyTarget> {
  await migrate(url, "db/migrations/postgres");
  const client = await session(url);
  await client.query("begin");
  const words = over(client);
  const parameters = (row: Row, columns: readonly Column[]) =>
    row.map((value, n) => (columns[n]?.kind === "instant" && value !== null ? new Date(Number(value)).toISOString() : value));
  return {
    ...side(name, client),
    async held(tables) {
      let sum = 0;
      for (const table of tables.keys())
        if (table !== "clusters") sum += (await client.query<{ n: number }>(`select count(*) as n from "${table}"`)).rows[0]?.n ?? 0;
      return sum;
    },
    clear: async () => void (await client.query("delete from clusters")),
    async insert(table, columns, rows) {
      const some = Math.floor(60_000 / columns.length);
      for (let n = 0; n < rows.length; n += some) {
        const part = rows.slice(n, n + some);
        const places = part.map((_, m) => `(${columns.map((_, k) => `$${m * columns.length + k + 1}`).join(", ")})`);
        const values = part.flatMap((row) => parameters(row, columns));
        await client.query(`insert into "${table}" (${list(columns)}) values ${places.join(", ")}`, values);
      }
    },
    async index(entries) {
      for (const entry of entries) await indexEntry(words, entry);
    },
    async commit() {
      await client.query("select setval('search_rows', max(row)) from search_entries");
      const counted = await client.query<{ table: string; name: string }>(COUNTED);
      for (const { table, name } of counted.rows)
        await client.query(`select setval(pg_get_serial_sequence('"${table}"', '${name}'), max("${name}")) from "${table}"`);
      await client.query("update turns_committed set n = n + 1");
      await client.query("commit");
      await client.query("analyze");
    },
  };
}
