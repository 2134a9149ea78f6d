import { getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import { isPostgres } from "#lib/env";
import { type Lived, livesIn, NOW } from "#test/fixtures/insight/lives";
import { statementsOf } from "#test/query-count";
import { planOf, wholeReads } from "#test/query-plan";
import { raw } from "#test/raw";
import { staffFigures } from "./staff-figures.ts";

/** One application every 29 hours for twenty years, of which the figures show one. */
const N = 6000;
const HOURS = 29;
const SERIES = `(with recursive s(i) as (select 1 union all select i + 1 from s where i < ${N}) select i from s) as s`;
const earlierBy = (column: string) => (isPostgres() ? `${column} - i * interval '${HOURS} hours'` : `${column} - i * ${HOURS * 3_600_000}`);

type Columns = Record<string, { name: string }>;
const inSql = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A statement that copies a row of a table so many times, each with other values in some of its columns. */
function copies(table: string, columns: Columns, which: string, others: Record<string, string>) {
  const names = Object.values(columns).map(({ name }) => inSql(name));
  const values = names.map((name) => others[name] ?? `${table}.${name}`);
  return `insert into ${table} (${names.map((name) => `"${name}"`).join(", ")}) select ${values.map((value) => value.replace(/\.(\w+)$/, '."$1"')).join(", ")} from ${table}, ${SERIES} where ${which}`;
}

const life: Lived = {
  ...{ id: "first", status: "approved", startedAt: NOW, confirmedAt: NOW, sentAt: NOW, endedAt: NOW },
  ...{ joinedAt: null, stage: "decided", stageAt: NOW, answerBy: NOW, askedUntil: null, reviewer: 0 },
};

/** Few wait and few were withdrawn; most were decided long ago. */
const STATUS = "case when i % 100 = 1 then 'submitted' when i % 20 = 2 then 'withdrawn' when i % 2 = 0 then 'approved' else 'refused' end";

async function manyApplications() {
  const { ctx } = await livesIn([life], []);
  const times = (...names: string[]) => Object.fromEntries(names.map((name) => [name, earlierBy(name)]));
  await raw(
    copies("applications", getTableColumns(applications), "applications.id = 'first'", {
      ...{ id: "'a' || i", reference: "'a' || i", submit_key: "'a' || i", status: STATUS },
      ...times("created_at", "submitted_at", "decided_at", "answer_by"),
    }),
    copies("stage_entries", getTableColumns(stageEntries), "application_id = 'first' and stage_entries.n = 2", {
      ...{ id: "'s' || i", application_id: "'a' || i", n: "1" },
      ...{ entered_at: earlierBy("entered_at"), left_at: `case when i % 100 = 1 then null else ${earlierBy("entered_at")} end` },
    }),
    copies("audit_events", getTableColumns(auditEvents), "subject_id = 'first'", {
      ...{ seq: "seq + i", subject_id: "'a' || i", previous_hash: "'p' || i", hash: "'h' || i", at: earlierBy("at") },
    }),
    "analyze",
  );
  return ctx;
}

test("at many applications the figures of a year read none of applications, stages and history as a whole", async () => {
  const ctx = await manyApplications();
  const asked = await statementsOf(() => staffFigures(ctx, { period: "last12", from: "", to: "" }));
  const found: string[] = [];
  for (const each of asked.filter(({ sql }) => /^select/i.test(sql)))
    for (const step of wholeReads(await planOf(each), ["applications", "stage_entries", "audit_events"]))
      found.push(`${step}: ${each.sql.slice(0, 200)}`);
  expect(found).toEqual([]);
  expect(asked.length).toBeGreaterThan(10);
});
