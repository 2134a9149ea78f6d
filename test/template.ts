import { existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    folder: string;
  }
}

const MEMORY = "/dev/shm";
const ROOM = 512 * 1024 * 1024;

/** Every commit waits for the disk, and tests commit thousands of times: memory where there is room. */
function place() {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM ? MEMORY : tmpdir();
}

/** One migrated database for the whole run; each test starts from a copy. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(join(place(), "portal-"));
  await migrate(join(folder, "template.sqlite"), "db/migrations/sqlite");
  project.provide("folder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
