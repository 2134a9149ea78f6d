import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { probeWrite } from "#domain/kernel/health";
import { enqueueJob } from "#domain/kernel/jobs";
import { transact } from "#domain/kernel/transact";
import { databaseFile } from "#lib/env";
import { connections } from "./connections.ts";

test("every connection is durable after a write", async () => {
  await transact(context(), (ctx) => enqueueJob(ctx, "application.expire", ctx.newId(), { applicationId: "x" }, ctx.now));
  const { writer, reader } = connections();
  for (const connection of [writer, reader]) {
    expect(connection.pragma("synchronous", { simple: true })).toBe(2);
    expect(connection.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
  }
});

test("asking whether the database takes writes writes nothing", async () => {
  await probeWrite(context());
  const { writer, dataVersion } = connections();
  writer.pragma("wal_checkpoint(TRUNCATE)");
  const log = () => statSync(`${databaseFile()}-wal`).size;
  const before = [log(), dataVersion.get()];
  for (let n = 0; n < 20; n++) await probeWrite(context());
  expect([log(), dataVersion.get()]).toEqual(before);
});
