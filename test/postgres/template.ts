import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { session } from "#db/postgres/client";
import { migrate } from "#db/postgres/migrate";
import { RESET, WRITTEN } from "./reset.ts";
import { databaseOf, testServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    folder: string;
    server: string;
    template: string;
  }
}

/** One server for the whole run, with one migrated database; each process of the run works on a copy of it. */
export async function setup(project: TestProject) {
  const server = await testServer();
  const folder = mkdtempSync(join(server.folder, "portal-"));
  const template = `portal_${randomBytes(4).toString("hex")}`;
  const admin = await session(server.url);
  await admin.query(`create database ${template} template template0 encoding 'UTF8'`);
  await admin.end();
  const url = databaseOf(server.url, template);
  await migrate(url, "db/migrations/postgres");
  const prepared = await session(url);
  await prepared.query(RESET);
  await prepared.query(WRITTEN);
  await prepared.end();
  project.provide("folder", folder);
  project.provide("server", server.url);
  project.provide("template", template);
  return async () => {
    const last = await session(server.url);
    const { rows } = await last.query<{ name: string }>("select datname as name from pg_database where datname like $1", [`${template}%`]);
    for (const { name } of rows) await last.query(`drop database ${name} with (force)`);
    await last.end();
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  };
}
