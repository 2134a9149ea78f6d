import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { HOUR, later, MINUTE } from "#lib/clock";
import { incoming } from "#lib/files/store";
import { log } from "#lib/log";
import { workerPass } from "./pass.ts";
import { beginRetention } from "./retention.ts";

log.level = "silent";
const START = new Date("2026-11-25T10:00:00Z");
const at = (milliseconds: number) => ({ clock: () => later(START, milliseconds), deliver: undefined, origin: "" });
const ctxAt = (milliseconds: number) => context({ actor: { kind: "system", name: "worker" }, clock: at(milliseconds).clock });
async function work(milliseconds: number) {
  while ((await workerPass(at(milliseconds))) > 0);
}

async function fileOf(path: string, from: Date) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "x");
  await utimes(path, from, from);
}

test("what a killed server had received is deleted as the next one starts, and what it received in its last minutes an hour later", async () => {
  const [old, young] = [await incoming(), await incoming()];
  await fileOf(old, later(START, -2 * HOUR));
  await fileOf(young, later(START, -MINUTE));
  const left = () => readdir(dirname(old));
  await beginRetention(ctxAt(0));
  await work(0);
  expect(await left()).toEqual([young.split("/").at(-1)]);
  await work(HOUR + 2 * MINUTE);
  expect(await left()).toEqual([]);
});

test("it is applied once a day, however often a worker starts", async () => {
  for (const start of [0, MINUTE, HOUR]) await beginRetention(ctxAt(start));
  const days = async () =>
    (await context().db.select({ key: jobs.key }).from(jobs).where(eq(jobs.kind, "retention.apply"))).map(({ key }) => key).sort();
  expect(await days()).toEqual(["2026-11-25"]);
  await work(HOUR);
  expect(await days()).toEqual(["2026-11-25", "2026-11-26"]);
});
