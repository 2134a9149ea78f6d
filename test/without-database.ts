import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, inject } from "vitest";

/** A test file that imports nothing of `db` has a data folder and no database (`vitest.config.ts` says where that setting leads). */
let own = "";
beforeEach(() => {
  own = join(inject("folder"), randomUUID());
  mkdirSync(own);
  process.env.PORTAL_DATA = own;
});
afterEach(() => rmSync(own, { recursive: true, force: true }));
