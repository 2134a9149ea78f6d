import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    folder: string;
  }
}

/** One migrated database for the whole run; each test file starts from a copy. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "portal-"));
  mkdirSync("db/migrations/sqlite", { recursive: true });
  await migrate(join(folder, "template.sqlite"), "db/migrations/sqlite");
  project.provide("folder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
