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
