import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdtempSync } from "node:fs";
import { resolve } from "node:path";
import { inMemory } from "#test/in-memory";

/** One for each checkout, so that two of them can be tested at the same time. */
export const FOLDER = `${inMemory()}/auzolan-portals-${createHash("sha256").update(resolve()).digest("hex").slice(0, 12)}`;
/** What each server printed; it stays after a run. */
export const LOGS = "test-results/portals";
export type Content = "empty" | "demo";

function run(script: string, content: Content) {
  const env = { ...process.env, PORTAL_DATABASE: `${FOLDER}/${content}.sqlite`, PORTAL_DATA: FOLDER, PORTAL_DEMO: "1" };
  const ended = spawnSync(process.execPath, [script], { env, encoding: "utf8" });
  if (ended.status !== 0) throw new Error(`${script} failed:\n${ended.stdout}${ended.stderr}`);
}

export const emptyTemplate = () => run("scripts/migrate.ts", "empty");
export const demoTemplate = () => run("scripts/demonstration/seed-demo.ts", "demo");

/** A new folder with a copy of a template in it. */
export function copyOf(content: Content) {
  const data = mkdtempSync(`${FOLDER}/${content}-`);
  copyFileSync(`${FOLDER}/${content}.sqlite`, `${data}/portal.sqlite`);
  // The documents and logos of the demonstration lie beside its database.
  if (content === "demo") cpSync(`${FOLDER}/files`, `${data}/files`, { recursive: true });
  const head = `${FOLDER}/${content}.audit-head.json`;
  if (existsSync(head)) copyFileSync(head, `${data}/audit-head.json`);
  return { data, database: `${data}/portal.sqlite` };
}
