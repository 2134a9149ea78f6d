import { readdir, utimes, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { DAY, HOUR, later } from "#lib/clock";
import { databaseFile } from "#lib/env";
import { log } from "#lib/log";
import { workerPass } from "../../worker/pass.ts";
import { beginRetention } from "../../worker/retention.ts";

log.level = "silent";
const START = new Date("2026-11-25T10:00:00Z");
const at = (milliseconds: number) => ({ clock: () => later(START, milliseconds), deliver: undefined, origin: "" });
async function work(milliseconds: number) {
  while ((await workerPass(at(milliseconds))) > 0);
}

test("a copy from before an update is deleted after 30 days", async () => {
  const copy = `${databaseFile()}.before-0001_more.sql`;
  await writeFile(copy, "x");
  const from = later(START, -29 * DAY);
  await utimes(copy, from, from);
  await beginRetention(context({ actor: { kind: "system", name: "worker" }, clock: at(0).clock }));
  await work(HOUR);
  expect(await readdir(dirname(copy))).toContain(basename(copy));
  await work(3 * DAY);
  expect(await readdir(dirname(copy))).not.toContain(basename(copy));
});
