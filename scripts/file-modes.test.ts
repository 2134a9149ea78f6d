import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What a first start does, with files still open and a file of an applicant kept, on a machine whose users read each other's files. */
const START = `process.umask(0o022);
  const { prepareDatabase } = await import("./scripts/prepare-database.ts");
  const { printSetupLink } = await import("./scripts/setup-link.ts");
  const { secretsFault } = await import("#lib/secrets");
  const { incoming, keepFile } = await import("#lib/files/store");
  const { connections } = await import("#db/sqlite/connections");
  secretsFault();
  await prepareDatabase();
  await printSetupLink();
  const place = await incoming();
  (await import("node:fs")).writeFileSync(place, "a file");
  await keepFile(place);
  connections().reader.prepare("select count(*) from clusters").get();
  await connections().writer.backup(process.env.PORTAL_DATA + "/portal.sqlite.before-next");`;

function modes(data: string) {
  const paths = ["", ...(readdirSync(data, { recursive: true }) as string[])];
  return Object.fromEntries(paths.map((path) => [path, (statSync(join(data, path)).mode & 0o777).toString(8)]));
}

test("file modes after the first start: nobody else on the machine reads the data folder or anything in it", () => {
  const data = mkdtempSync(join(tmpdir(), "auzolan-modes-"));
  chmodSync(data, 0o755);
  writeFileSync(join(data, "portal.sqlite"), "", { mode: 0o644 });
  const env = { ...process.env, PORTAL_DATA: data, PORTAL_DATABASE: "", PORTAL_URL: "http://127.0.0.1:3000", NODE_OPTIONS: "" };
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", `${START}; process.kill(process.pid, "SIGKILL")`], {
    env,
    encoding: "utf8",
  });
  expect(run.stdout).toContain("Open this link");
  const found = modes(data);
  rmSync(data, { recursive: true });
  const names = [
    "portal.sqlite",
    "portal.sqlite-wal",
    "portal.sqlite-shm",
    "audit-head.json",
    "secrets.json",
    "files",
    "portal.sqlite.before-next",
  ];
  expect(Object.keys(found)).toEqual(expect.arrayContaining(names));
  expect(Object.entries(found).filter(([, mode]) => !["700", "600"].includes(mode))).toEqual([]);
});
