import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate";
import { inMemory } from "./in-memory.ts";

declare module "vitest" {
  interface ProvidedContext {
    folder: string;
  }
}

/** One migrated database for the whole run; each test starts from a copy. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(join(inMemory(), "portal-"));
  await migrate(join(folder, "template.sqlite"), "db/migrations/sqlite");
  project.provide("folder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
