import { globSync, readFileSync } from "node:fs";
import { type Column, getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { SCHEMA_TABLES } from "./schema-tables.ts";

/** Columns that may be unset, and by which a query sorts none that are. */
const NONE_UNSET: Record<string, string> = {
  "stageEntries.leftAt": "only entries that were left",
  "stageEntries.dueAt": "the order in which overdue applications are told, of which each has its own email",
  "applications.decidedAt": "only refused ones",
  "applications.submittedAt": "only those that reached the queue",
  "people.erasureAskedAt": "only those who asked",
  "consortia.closesAt": "only open ones",
  "consortia.publishedAt": "only published ones",
  "consortiumMembers.decidedAt": "only partners that joined",
  "committeeVotes.closedAt": "only closed ones",
  "outbox.endedAt": "only sent emails",
  "outbox.failedAt": "only emails that failed",
  "changeRequests.answeredAt": "only answered ones",
  "listings.staleAt": "only listings with an old capability",
  "calls.budget": "those that state none are a group of their own, after the others",
};

const mayBeUnset = (name: string, column: string) => {
  const table = SCHEMA_TABLES.get(name);
  const columns: Record<string, Column> = table ? getTableColumns(table) : {};
  return columns[column]?.notNull === false;
};

test("nothing is sorted by a column that may be unset, where the two databases put unset ones at different ends", () => {
  const sorted = globSync("{app,demo,domain,lib,worker}/**/*.ts")
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/\b(?:asc|desc)\((\w+)\.(\w+)\)/g)])
    .flatMap(([, table = "", column = ""]) => (mayBeUnset(table, column) ? [`${table}.${column}`] : []));
  expect(SCHEMA_TABLES.size).toBeGreaterThan(40);
  expect([...new Set(sorted)].sort()).toEqual(Object.keys(NONE_UNSET).sort());
});
