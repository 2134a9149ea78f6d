import { expect, test } from "vitest";
import { inDatabase } from "#test/fresh-database";
import { anotherCopy, emptyDatabase } from "#test/postgres/copies";
import { raw, tamper } from "#test/raw";
import { faultsOfStorage, warningsOfStorage } from "./faults.ts";
import { migrate } from "./migrate.ts";

const DELETED = "insert into cluster_roles (person_id, role, granted_at) values ('nobody', 'reviewer', now())";

test("a sound database has no fault", async () => {
  expect(await faultsOfStorage()).toEqual([]);
});

test("a row that refers to a missing one is counted and named", async () => {
  await tamper(DELETED);
  expect(await faultsOfStorage()).toEqual(["foreign key: 1 of cluster_roles refers to a missing row of people"]);
});

test("a column that compares otherwise than on SQLite is named", async () => {
  await inDatabase(await anotherCopy(), async () => {
    await raw('alter table organisations alter column name type text collate "und-x-icu"');
    expect(await faultsOfStorage()).toEqual(["collation: organisations.name does not compare byte by byte"]);
  });
});

test("texts are sorted byte by byte where the operator's database sorts as a language does", async () => {
  const url = await emptyDatabase("locale_provider icu icu_locale 'es'");
  await migrate(url, "db/migrations/postgres");
  await inDatabase(url, async () => {
    const names = ["é", "z", "a", "B", "Ñ"].map((name) => `('${name}', '${name}', '${name}', now())`);
    await raw("delete from clusters", `insert into clusters (id, slug, name, created_at) values ${names.join(", ")}`);
    const sorted = await raw<{ name: string }>("select name from clusters order by name");
    expect(sorted.map(({ name }) => name)).toEqual(["B", "a", "z", "Ñ", "é"]);
    expect(await faultsOfStorage()).toEqual([]);
  });
});

test("a server that would lose what it confirmed is warned of", async () => {
  const off = await raw<{ name: string }>("select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off'");
  expect(await warningsOfStorage()).toEqual(off.map(({ name }) => `server: ${name} is off, so a power cut loses what was confirmed`));
});
