import { spawnSync } from "node:child_process";
import { beforeEach, expect, test } from "vitest";
import { closeConnections } from "#database/connections";
import { record } from "#domain/kernel/audit/record";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { isPostgres } from "#lib/env";
import { tamper } from "#test/raw";

beforeEach(async () => {
  for (const n of [1, 2, 3])
    await transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
      await record(ctx, "cluster.tested", { kind: "cluster", id: "home" }, { n });
    });
  await closeConnections();
});

const check = () => {
  const run = spawnSync(process.execPath, ["scripts/check.ts"], { encoding: "utf8" });
  return { status: run.status, said: `${run.stdout}${run.stderr}` };
};

test("a whole database passes", () => {
  expect(check()).toEqual({ status: 0, said: expect.stringContaining("3 audit rows verified") });
});

test.each([
  ["a changed audit row", "update audit_events set facts = '{}' where seq = 2", "audit: row 2 was changed"],
  ["a removed last audit row", "delete from audit_events where seq = 3", "audit: row 3 is missing"],
  ["a removed row in the middle", "delete from audit_events where seq = 2", "audit: row 2 is missing"],
  [
    "a row that refers to a missing one",
    `insert into cluster_roles values ('nobody', 'reviewer', ${isPostgres() ? "now()" : "0"}, null)`,
    "refers to a missing row of people",
  ],
])("%s fails and is named", async (_name, statement, said) => {
  await tamper(statement);
  expect(check()).toEqual({ status: 1, said: expect.stringContaining(said) });
});

test("an absent database is not created by who would appoint an administrator in it", () => {
  if (isPostgres()) return;
  const env = { ...process.env, PORTAL_DATABASE: "nowhere.sqlite" };
  const run = spawnSync(process.execPath, ["scripts/administrator.ts", "ane@example.org"], { env, encoding: "utf8" });
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining("There is no database at nowhere.sqlite") });
});

test("what is no database, and one that is absent, get one line", () => {
  const absent = isPostgres() ? process.env.PORTAL_DATABASE?.replace(/\/portal_[^?]*/, "/nowhere") : "nowhere.sqlite";
  process.env.PORTAL_DATABASE = isPostgres() ? "postgres://nobody@127.0.0.1:9/nowhere" : "package.json";
  expect(check()).toEqual({ status: 1, said: expect.stringMatching(/is not a database|does not answer/) });
  process.env.PORTAL_DATABASE = absent ?? "";
  expect(check()).toEqual({ status: 1, said: expect.stringMatching(/There is no database at nowhere.sqlite|does not exist: create it/) });
});
