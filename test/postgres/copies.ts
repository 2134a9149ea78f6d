import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { session } from "#db/postgres/client";
import { databaseOf } from "./server.ts";

async function madeFrom(template: string, more = ""): Promise<string> {
  const name = `${inject("template")}_${randomUUID().slice(0, 8)}`;
  const admin = await session(inject("server"));
  await admin.query(`create database ${name} template ${template} encoding 'UTF8' ${more}`);
  await admin.end();
  return databaseOf(inject("server"), name);
}

/** The address of a new copy of the migrated database. The run drops it at its end. */
export const anotherCopy = () => madeFrom(inject("template"));

/** The address of a database without anything, made with `settings`. The run drops it at its end. */
export const emptyDatabase = (settings?: string) => madeFrom("template0", settings);
