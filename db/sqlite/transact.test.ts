import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { readAuditHead, writeAuditHead } from "#db/audit-head";
import { record } from "#domain/kernel/audit/record";
import { repairAuditHead } from "#domain/kernel/audit/repair-audit-head";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { databaseFile } from "#lib/env";

const write = () => transact(context(), (ctx) => record(ctx, "cluster.tested", { kind: "cluster", id: "home" }));
const headFile = () => databaseFile().replace(/\.sqlite$/, ".audit-head.json");

/** A process that takes the lock of the file and lets go when it is told to. */
async function holder() {
  const script = `const db = new (require("better-sqlite3"))(process.argv[1]); db.exec("begin immediate"); console.log("held");
    process.stdin.once("data", () => { db.exec("rollback"); db.close(); process.exit(0); });`;
  const child = spawn(process.execPath, ["-e", script, databaseFile()], { stdio: ["pipe", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return { letGo: () => child.stdin.write("now"), ended: once(child, "exit") };
}

test("while another process holds the database this one goes on, and writes as soon as it is let go", async () => {
  const { letGo, ended } = await holder();
  const written = write();
  // Only a process whose loop is free comes to its fifth turn; one that waits inside SQLite gives up first.
  for (let turn = 0; turn < 5; turn++) await after(1);
  letGo();
  await written;
  await ended;
  expect(await verifyAudit(context())).toEqual({ ok: true, rows: 1 });
});

test("a change is made although its audit head cannot be written; the log says so, and the next start writes the head", async () => {
  mkdirSync(`${headFile()}/in-the-way`, { recursive: true });
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await write();
  expect(said.mock.calls.join()).toContain("the audit head could not be written");
  rmSync(headFile(), { recursive: true });
  expect(await repairAuditHead(context())).toBe("written");
  expect(readAuditHead()?.seq).toBe(1);
  expect(await verifyAudit(context())).toEqual({ ok: true, rows: 1 });
  expect(await repairAuditHead(context())).toBe("whole");
});

test("a head that was left behind is written again, and one that does not fit stays as it is", async () => {
  await write();
  const first = readAuditHead();
  if (!first) throw new Error("no head");
  await write();
  writeAuditHead(first);
  expect(await repairAuditHead(context())).toBe("written");
  expect(readAuditHead()?.seq).toBe(2);
  for (const wrong of [
    { seq: 3, hash: "0".repeat(64) },
    { seq: 1, hash: "0".repeat(64) },
  ]) {
    writeAuditHead(wrong);
    expect(await repairAuditHead(context())).toBe("apart");
    expect(readAuditHead()).toEqual(wrong);
  }
});

test("processes that write the head at the same time leave a whole one and nothing else", async () => {
  const script = `import("./db/audit-head.ts").then(({ writeAuditHead }) => { console.log("ready");
    process.stdin.once("data", () => { for (let seq = 1; seq <= 3000; seq++) writeAuditHead({ seq, hash: "h" }); process.exit(0); }); })`;
  const writers = Array.from({ length: 2 }, () => spawn(process.execPath, ["-e", script], { stdio: ["pipe", "pipe", "ignore"] }));
  await Promise.all(writers.map((child) => once(child.stdout, "data")));
  const ends = writers.map((child) => once(child, "exit"));
  for (const child of writers) child.stdin.write("now");
  expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0]);
  expect(readAuditHead()).toEqual({ seq: 3000, hash: "h" });
  expect(readdirSync(dirname(databaseFile())).filter((name) => name.includes("audit-head."))).toEqual(["test.audit-head.json"]);
});
