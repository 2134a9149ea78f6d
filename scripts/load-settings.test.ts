import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "portal-settings-"));
writeFileSync(join(folder, "settings.env"), "PORTAL_DATABASE=postgres://nobody:secret@127.0.0.1:9/nowhere\n");
afterAll(() => rmSync(folder, { recursive: true }));

test.each([["migrate.ts"], ["administrator.ts", "ane@example.org"]])(
  "%s takes a server of PostgreSQL from settings.env, and says in one line that it does not answer",
  (script, ...given) => {
    const { PORTAL_DATABASE: _, ...env } = process.env;
    const run = spawnSync(process.execPath, [`scripts/${script}`, ...given], { env: { ...env, PORTAL_DATA: folder }, encoding: "utf8" });
    expect(run).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^postgres:\/\/nobody@127\.0\.0\.1:9\/nowhere does not answer.*\n$/),
    });
  },
);

test.each(["administrator", "check", "copy", "migrate", "run-portal", "worker"])(
  "%s.ts takes in the settings before anything that asks which database it is",
  (script) => {
    expect(readFileSync(`scripts/${script}.ts`, "utf8").split("\n")[0]).toBe('import "./load-settings.ts";');
  },
);
