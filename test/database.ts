import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, inject } from "vitest";
import { closeConnections } from "#database/connections";
import { waitInTurns } from "./postgres/wait-in-turns.ts";

waitInTurns();
let own = "";

/** Each test works on its own copy of a migrated database. */
beforeEach(() => {
  own = join(inject("folder"), randomUUID());
  mkdirSync(own);
  process.env.PORTAL_DATA = own;
  process.env.PORTAL_DATABASE = join(own, "test.sqlite");
  copyFileSync(join(inject("folder"), "template.sqlite"), process.env.PORTAL_DATABASE);
});

afterEach(async () => {
  await closeConnections();
  rmSync(own, { recursive: true, force: true });
});
