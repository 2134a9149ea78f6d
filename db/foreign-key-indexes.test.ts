import { expect, test } from "vitest";
import { connections } from "#db/sqlite/connections";

type Column = { table: string; column: string };

/** Columns that refer to another table and begin no index, each with the reason. */
const WITHOUT: Record<string, string> = {
  "applications.definition_id": "a definition in use is never deleted, and nothing is asked from it",
  "listings.facet_group": "a group is never deleted, and its listings are counted in each cluster",
  "setup_links.cluster_id": "a handful of rows of one cluster, used up at its first day",
};

/** Every column that refers to another table, and those that name a row of one without saying so to the database. */
const references = () =>
  connections()
    .reader.prepare(
      `select t.name as "table", f."from" as "column" from sqlite_schema t join pragma_foreign_key_list(t.name) f
       where t.type = 'table'
       union select t.name, c.name from sqlite_schema t join pragma_table_info(t.name) c
       where t.type = 'table' and c.name in ('application_id', 'organisation_id', 'person_id', 'collaborator_id', 'vote_id') order by 1, 2`,
    )
    .all() as Column[];

/** The first column of every index; a primary key is one. */
const indexed = () =>
  new Set(
    connections()
      .reader.prepare(
        `select t.name || '.' || c.name from sqlite_schema t join pragma_index_list(t.name) i join pragma_index_info(i.name) c
         where t.type = 'table' and c.seqno = 0 and i.partial = 0`,
      )
      .pluck()
      .all() as string[],
  );

test("every column that refers to another table begins an index: deleting there, and asking from there, reads no whole table", () => {
  const begins = indexed();
  const missing = references()
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !begins.has(name));
  expect(references().length).toBeGreaterThan(50);
  expect(missing).toEqual(Object.keys(WITHOUT).sort());
});

test.each([
  ["applications", "organisation_id", "applications_organisation"],
  ["member_references", "organisation_id", "member_references_named"],
  ["application_links", "collaborator_id", "application_links_collaborator"],
  ["application_access", "collaborator_id", "application_access_collaborator"],
])("rows of %s by %s are found by the index %s", (table, column, index) => {
  const plan = connections().reader.prepare(`explain query plan select * from "${table}" where "${column}" = ?`).all("x") as {
    detail: string;
  }[];
  expect(plan.map(({ detail }) => detail)).toEqual([`SEARCH ${table} USING INDEX ${index} (${column}=?)`]);
});

test("organisations of some groups are found by the index of groups", () => {
  const plan = connections()
    .reader.prepare("explain query plan select id from organisations where cluster_id = ? and group_key in (?, ?)")
    .all("home", "a", "b") as { detail: string }[];
  expect(plan.map(({ detail }) => detail).join()).toContain("USING INDEX organisations_group (cluster_id=? AND group_key=?)");
});
