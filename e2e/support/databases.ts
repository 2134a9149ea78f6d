import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdtempSync } from "node:fs";

export const FOLDER = "test-results/portals";
export type Content = "empty" | "demo";

function run(script: string, content: Content) {
  const env = { ...process.env, PORTAL_DATABASE: `${FOLDER}/${content}.sqlite`, PORTAL_DATA: FOLDER, PORTAL_DEMO: "1" };
  const ended = spawnSync(process.execPath, [script], { env, encoding: "utf8" });
  if (ended.status !== 0) throw new Error(`${script} failed:\n${ended.stdout}${ended.stderr}`);
}

export const emptyTemplate = () => run("scripts/migrate.ts", "empty");
export const demoTemplate = () => run("scripts/seed-demo.ts", "demo");

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
