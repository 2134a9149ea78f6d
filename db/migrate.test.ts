import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { dataFolder } from "#lib/env";
import { migrate } from "./migrate.ts";

const FIRST = `create table parent (id text primary key, name text not null);
--> statement-breakpoint
create table child (id integer primary key, parent_id text not null references parent(id) on delete cascade);`;
/** What drizzle-kit writes when a column becomes nullable: the parent is rebuilt and the old table dropped. */
const REBUILD = `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
create table __new_parent (id text primary key, name text);
--> statement-breakpoint
insert into __new_parent select id, name from parent;
--> statement-breakpoint
drop table parent;
--> statement-breakpoint
alter table __new_parent rename to parent;`;

function workshop(...texts: string[]) {
  const folder = join(dataFolder(), "migrations");
  mkdirSync(folder, { recursive: true });
  texts.forEach((text, n) => {
    writeFileSync(join(folder, `000${n}.sql`), text);
  });
  return { folder, file: join(dataFolder(), "live.sqlite") };
}

function fill(file: string, rows: number) {
  const db = new Database(file);
  db.pragma("foreign_keys=ON");
  db.exec("begin");
  for (let n = 0; n < rows; n++) {
    db.prepare("insert into parent values (?, ?)").run(`p${n}`, "a name");
    db.prepare("insert into child (parent_id) values (?)").run(`p${n}`);
  }
  db.exec("commit");
  db.close();
}

function state(file: string) {
  const db = new Database(file);
  const count = (name: string) => db.prepare(`select count(*) from ${name}`).pluck().get();
  const seen = {
    parents: count("parent"),
    children: count("child"),
    applied: db.prepare("select count(*) from schema_migrations").pluck().get(),
    nullable: db.prepare("select \"notnull\" from pragma_table_info('parent') where name = 'name'").pluck().get() === 0,
    broken: (db.pragma("foreign_key_check") as unknown[]).length,
  };
  db.close();
  return seen;
}

test("a rebuilt parent table keeps every child row", async () => {
  const { folder, file } = workshop(FIRST);
  await migrate(file, folder);
  fill(file, 3);
  writeFileSync(join(folder, "0001.sql"), REBUILD);
  expect(await migrate(file, folder)).toEqual(["0001.sql"]);
  expect(state(file)).toEqual({ parents: 3, children: 3, applied: 2, nullable: true, broken: 0 });
});

test("a migration that loses rows is undone, unless it says so", async () => {
  const { folder, file } = workshop(FIRST);
  await migrate(file, folder);
  fill(file, 3);
  writeFileSync(join(folder, "0001.sql"), "delete from child where id = 1;");
  await expect(migrate(file, folder)).rejects.toThrow("loses rows of child");
  expect(state(file)).toMatchObject({ children: 3, applied: 1 });
  writeFileSync(join(folder, "0001.sql"), "-- removes rows: child\ndelete from child where id = 1;");
  await migrate(file, folder);
  expect(state(file)).toMatchObject({ children: 2, applied: 2 });
});

test("an edited file and an unknown one are refused", async () => {
  const { folder, file } = workshop(FIRST);
  await migrate(file, folder);
  writeFileSync(join(folder, "0000.sql"), `${FIRST} `);
  await expect(migrate(file, folder)).rejects.toThrow("was edited after it ran");
  await expect(migrate(file, workshopElsewhere())).rejects.toThrow("newer than this program");
});

function workshopElsewhere() {
  const folder = join(dataFolder(), "others");
  mkdirSync(folder);
  return folder;
}

test("killed in the middle it ends old or new", async () => {
  const { folder, file } = workshop(FIRST);
  await migrate(file, folder);
  fill(file, 2000);
  writeFileSync(join(folder, "0001.sql"), REBUILD);
  const program = `import { migrate } from ${JSON.stringify(join(process.cwd(), "db/migrate.ts"))};
    process.stdout.write("go"); await migrate(${JSON.stringify(file)}, ${JSON.stringify(folder)});`;
  let killed = 0;
  for (let n = 0; n < 12; n++) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise((exited) => child.once("exit", exited));
    await new Promise((begun) => child.stdout.once("data", begun));
    await new Promise((passed) => setTimeout(passed, n * 2));
    child.kill("SIGKILL");
    await ended;
    if (child.signalCode === "SIGKILL") killed++;
    const seen = state(file);
    expect(seen).toMatchObject({ parents: 2000, children: 2000, broken: 0 });
    expect(seen.applied).toBe(seen.nullable ? 2 : 1);
  }
  expect(killed).toBeGreaterThan(0);
  await migrate(file, folder);
  expect(state(file)).toMatchObject({ parents: 2000, children: 2000, applied: 2, nullable: true });
});
