import { session } from "#db/postgres/client";
import { connections } from "#db/sqlite/connections";
import { isPostgres } from "#lib/env";
import type { Asked } from "./query-count.ts";

/** What the database would do for a statement, a line for each step. */
export async function planOf({ sql, values }: Asked): Promise<string[]> {
  if (!isPostgres()) {
    const steps = connections()
      .reader.prepare(`explain query plan ${sql}`)
      .all(...values) as { detail: string }[];
    return steps.map(({ detail }) => detail);
  }
  const client = await session();
  try {
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${sql}`, values);
    return rows.map((row) => row["QUERY PLAN"].trim());
  } finally {
    await client.end();
  }
}

/** The steps that read each row of one of these tables, or each entry of one of its indexes. SQLite names a table by its alias where it has one. */
export const wholeReads = (plan: readonly string[], tables: readonly string[]) =>
  plan.filter((step) => {
    const [, table = ""] = /^SCAN (\w+)/.exec(step) ?? /(?:^|-> +)(?:Parallel )?Seq Scan on (\w+)/.exec(step) ?? [];
    return tables.includes(table);
  });
