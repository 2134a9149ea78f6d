import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { session } from "#db/postgres/client";
import { databaseOf } from "./server.ts";

/** The address of a new copy of the migrated database. The run drops it at its end. */
export async function anotherCopy(): Promise<string> {
  const name = `${inject("template")}_${randomUUID().slice(0, 8)}`;
  const admin = await session(inject("server"));
  await admin.query(`create database ${name} template ${inject("template")}`);
  await admin.end();
  return databaseOf(inject("server"), name);
}
