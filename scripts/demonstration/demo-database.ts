import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { stop } from "../prepare.mjs";

const DONE = "data/demo";
const DRAFT = "data/demo-draft";
const PARTS = [".sqlite", ".sqlite-wal", ".sqlite-shm", ".audit-head.json"];
const remove = (name: string) => {
  for (const part of PARTS) rmSync(`${name}${part}`, { force: true });
};

function run(script: string, name: string) {
  const env = { ...process.env, PORTAL_DATABASE: `${name}.sqlite`, PORTAL_DATA: "data", PORTAL_DEMO: "1" };
  const ended = spawnSync(process.execPath, [script], { env, encoding: "utf8" });
  return { ok: ended.status === 0, said: `${ended.stdout}${ended.stderr}`.trim() };
}

/** Makes `data/demo.sqlite`, whole or not at all; one that exists is only brought to this program's level. */
export function demoDatabase(reset: boolean) {
  if (existsSync(`${DONE}.sqlite`) && !reset) {
    const migrated = run("scripts/migrate.ts", DONE);
    if (!migrated.ok) stop(`${migrated.said}\nStart afresh with \`npm run demo -- --reset\`.`);
    return;
  }
  remove(DRAFT);
  const seeded = run("scripts/demonstration/seed-demo.ts", DRAFT);
  if (!seeded.ok) {
    remove(DRAFT);
    const full = /SQLITE_FULL|ENOSPC|disk is full/.test(seeded.said);
    stop(
      full ? "The disk is full: free some space, then run the command again." : `The demonstration data could not be made:\n${seeded.said}`,
    );
  }
  remove(DONE);
  rmSync("data/demo-mail", { recursive: true, force: true });
  for (const part of PARTS) if (existsSync(`${DRAFT}${part}`)) renameSync(`${DRAFT}${part}`, `${DONE}${part}`);
}
