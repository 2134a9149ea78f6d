import { globSync, readFileSync } from "node:fs";
import { getTableColumns, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import * as access from "#db/schema/access";
import * as confirmations from "#db/schema/confirmations";
import * as consortia from "#db/schema/consortia";
import * as duplicates from "#db/schema/duplicates";
import * as follows from "#db/schema/follows";
import * as kernel from "#db/schema/kernel";
import * as membership from "#db/schema/membership";
import * as messages from "#db/schema/messages";
import * as moderation from "#db/schema/moderation";
import * as organisations from "#db/schema/organisations";
import * as review from "#db/schema/review";

/** Columns that may be unset, and by which a query sorts none that are. */
const NONE_UNSET: Record<string, string> = {
  "stageEntries.leftAt": "only entries that were left",
  "stageEntries.dueAt": "the order in which overdue applications are told, of which each has its own email",
  "applications.decidedAt": "only refused ones",
  "applications.submittedAt": "only those that reached the queue",
  "people.erasureAskedAt": "only those who asked",
  "consortia.closesAt": "only open ones",
  "consortiumMembers.decidedAt": "only partners that joined",
  "committeeVotes.closedAt": "only closed ones",
};

const tables = new Map(
  [access, confirmations, consortia, duplicates, follows, kernel, membership, messages, moderation, organisations, review].flatMap((file) =>
    Object.entries(file).flatMap(([name, one]) => (is(one, Table) ? [[name, getTableColumns(one)] as const] : [])),
  ),
);
const mayBeUnset = (table: string, column: string) => tables.get(table)?.[column]?.notNull === false;

test("nothing is sorted by a column that may be unset, where the two databases put unset ones at different ends", () => {
  const sorted = globSync("{app,demo,domain,lib,worker}/**/*.ts")
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/\b(?:asc|desc)\((\w+)\.(\w+)\)/g)])
    .flatMap(([, table = "", column = ""]) => (mayBeUnset(table, column) ? [`${table}.${column}`] : []));
  expect(tables.size).toBeGreaterThan(40);
  expect([...new Set(sorted)].sort()).toEqual(Object.keys(NONE_UNSET).sort());
});
