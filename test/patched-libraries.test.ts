import { readdirSync, readFileSync } from "node:fs";
import { applyPatch, parsePatch, reversePatch } from "diff";
import * as orm from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";

type Class = (abstract new (...given: never[]) => object) & { [orm.entityKind]?: string };

const classes = [...new Set([orm, pg, sqlite].flatMap((library) => Object.values(library)))].filter(
  (value): value is Class => typeof value === "function" && Object.hasOwn(value, orm.entityKind),
);

/** What the library says of itself without our patch: the classes of a value from the nearest to the furthest, compared by name. */
function isAsWritten(value: object, type: Class) {
  for (let each = Object.getPrototypeOf(value).constructor; each; each = Object.getPrototypeOf(each))
    if (orm.entityKind in each && each[orm.entityKind] === type[orm.entityKind]) return true;
  return false;
}

const ofSqlite = sqlite.sqliteTable("things", { id: sqlite.text().primaryKey(), at: sqlite.integer({ mode: "timestamp_ms" }) });
const ofPostgres = pg.pgTable("things", { id: pg.text().primaryKey(), tags: pg.text().array() });
const subquery = new sqlite.QueryBuilder().select({ id: ofSqlite.id }).from(ofSqlite).as("some");
const VALUES: object[] = [
  ofSqlite,
  ofPostgres,
  sqlite.alias(ofSqlite, "other"),
  ...Object.values(orm.getTableColumns(ofSqlite)),
  ...Object.values(orm.getTableColumns(ofPostgres)),
  subquery,
  subquery.id,
  orm.sql`select ${ofSqlite.id}`,
  orm.sql`1`.as("one"),
  orm.sql.param("a"),
  orm.sql.placeholder("a"),
  orm.sql.identifier("a"),
  new orm.StringChunk("a"),
  orm.eq(ofSqlite.id, "a"),
  sqlite.sqliteView("seen").as((build) => build.select().from(ofSqlite)),
  {},
  [],
  new Date(0),
];

test("what is of which class is answered as the library answers it without our patch, asked once and again", () => {
  expect(classes.length).toBeGreaterThan(100);
  for (let time = 0; time < 2; time++)
    for (const type of classes)
      for (const [n, value] of VALUES.entries())
        expect([n, type[orm.entityKind], orm.is(value, type as never)]).toEqual([n, type[orm.entityKind], isAsWritten(value, type)]);
  for (const type of classes) for (const value of [null, undefined, "", 1, () => 1]) expect(orm.is(value, type as never)).toBe(false);
  expect(() => orm.is({}, Map as never)).toThrow("doesn't look like a Drizzle entity");
});

test.each(readdirSync("patches"))("a patch is in the installed library, and what it replaces is there no longer: %s", (name) => {
  for (const patch of parsePatch(readFileSync(`patches/${name}`, "utf8"))) {
    const text = readFileSync(patch.newFileName?.replace(/^b\//, "") ?? "", "utf8");
    expect(applyPatch(text, patch), "not applied: run `node scripts/patch-libraries.mjs`").toBe(false);
    expect(applyPatch(text, reversePatch(patch)), "not applied: run `node scripts/patch-libraries.mjs`").not.toBe(false);
  }
});

const sqliteDialect = new sqlite.SQLiteSyncDialect({ casing: "snake_case" });
const postgresDialect = new pg.PgDialect({ casing: "snake_case" });
const inSchema = pg.pgSchema("apart").table("things", { theId: pg.text().primaryKey(), state: pg.pgEnum("states", ["a", "b"])() });
const states = pg.pgEnum("states", ["a", "b"]);
const statesApart = pg.pgSchema("apart").enum("states", ["a"]);
const seen = pg.pgView("seen", { theId: pg.text() }).existing();
const seenApart = pg.pgSchema("apart").view("seen", { theId: pg.text() }).existing();
const named = new pg.QueryBuilder({ casing: "snake_case" }).select({ theId: inSchema.theId }).from(inSchema);
const { sql } = orm;
const day = new Date(0);

/** Every kind of piece that a statement may have, with the text and the values that the library makes of it without our patch. */
const PIECES: [name: string, piece: orm.SQL, text: string, values: unknown[]][] = [
  ["text, a name and nothing", sql`select ${sql.identifier('a"b')}${undefined}`, 'select "a""b"', []],
  ["values", sql`${1}, ${"a"}, ${null}, ${true}, ${day}`, "$1, $2, $3, $4, $5", [1, "a", null, true, day]],
  ["a list", sql`in ${[1, sql`now()`, [2, "c"]]}`, "in ($1, now(), ($2, $3))", [1, 2, "c"]],
  ["an empty list", sql`in ${[]}`, "in ()", []],
  ["a table and a column", sql`${ofPostgres} ${ofPostgres.tags}`, '"things" "things"."tags"', []],
  ["of a schema", sql`${inSchema} ${inSchema.theId}`, '"apart"."things" "apart"."things"."the_id"', []],
  ["by another name", sql`${pg.alias(inSchema, "other")} ${pg.alias(inSchema, "other").theId}`, '"other" "other"."the_id"', []],
  ["a view", sql`${seen} ${seenApart}`, '"seen" "apart"."seen"', []],
  ["what a column makes of a value", sql`${sql.param(["a", "b"], ofPostgres.tags)}`, "$1", ['{"a","b"}']],
  ["an encoder that answers with a statement", sql`${sql.param(3, { mapToDriverValue: (n: number) => sql`abs(${n})` })}`, "abs($1)", [3]],
  ["what has a name in the answer", sql`${sql`1`.as("one")}`, '"one"', []],
  ["a statement in a statement", sql`(${sql`a = ${1} and ${sql`b = ${2}`}`}) or ${3}`, "(a = $1 and b = $2) or $3", [1, 2, 3]],
  ["another query", sql`${named.as("named")}`, '(select "the_id" from "apart"."things") "named"', []],
  ["a query that was begun with", sql`${new pg.QueryBuilder().$with("named").as(named)}`, '"named"', []],
  ["a query as a value", sql`exists ${named}`, 'exists (select "the_id" from "apart"."things")', []],
  ["an enumeration", sql`${states} ${statesApart}`, '"states" "apart"."states"', []],
  ["values in the text", sql`${"it's"} ${1} ${null} ${[true]} ${{ a: 1 }}`.inlineParams(), `'it''s' 1 null (true) '{"a":1}'`, []],
  ["values in a part of the text", sql`${1} ${sql`${2}`.inlineParams()} ${3}`, "$1 2 $2", [1, 3]],
  ["left out or not", sql`a${sql` b`.if(true)}${sql` c`.if(false)}`, "a b", []],
];

test.each(PIECES)("a statement is built as the library builds it without our patch: %s", (_, piece, text, values) => {
  for (let time = 0; time < 2; time++) {
    const { sql: built, params, typings } = postgresDialect.sqlToQuery(piece);
    expect({ built, params }).toEqual({ built: text, params: values });
    expect(typings?.length ?? 0).toBe(values.length);
  }
});

test("a place for a value that is given later stays in its place, and a column of an index has no table", () => {
  const later = sql.placeholder("later");
  expect(sqliteDialect.sqlToQuery(sql`${1} ${later} ${sql.param(later)}`)).toEqual({
    sql: "? ? ?",
    params: [1, later, sql.param(later)],
    typings: ["none", "none", "none"],
  });
  expect(postgresDialect.sqlToQuery(sql`lower(${inSchema.theId})`, "indexes").sql).toBe('lower("the_id")');
});

test("names of columns follow each database's own way of writing them", () => {
  const table = sqlite.sqliteTable("things", { fullLegalName: sqlite.text(), URLOfSite: sqlite.text(), kept: sqlite.text("asWritten") });
  const text = (casing?: orm.Casing) =>
    new sqlite.SQLiteSyncDialect(casing ? { casing } : undefined)
      .sqlToQuery(sql`${table.fullLegalName} ${table.URLOfSite} ${table.kept}`)
      .sql.replaceAll('"things".', "");
  expect([text("snake_case"), text("camelCase"), text(), text("snake_case")]).toEqual([
    '"full_legal_name" "url_of_site" "asWritten"',
    '"fullLegalName" "urlOfSite" "asWritten"',
    '"fullLegalName" "URLOfSite" "asWritten"',
    '"full_legal_name" "url_of_site" "asWritten"',
  ]);
});
