import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { eq, gt } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { actorId } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { keepFresh } from "#domain/organisations/confirmations/keep-fresh";
import { emailSearches } from "#domain/organisations/searches/email-searches";
import { saveSearch } from "#domain/organisations/searches/save-search";
import { DAY, HOUR, later, MINUTE } from "#lib/clock";
import { databaseFile, isPostgres } from "#lib/env";
import { incoming } from "#lib/files/store";
import { log } from "#lib/log";
import { expectDone } from "#test/expect-done";
import { sessionOf } from "#test/fixtures/overdue";
import { listed } from "#test/fixtures/profiles";
import { directorySearch } from "#test/fixtures/searches";
import { workerPass } from "./pass.ts";
import { beginRetention, keepRetention } from "./retention.ts";

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

test("a day on which something fails is followed by the next day's work, and a week by that of the next week", async () => {
  const { owner, id } = await listed({ name: "Made-up Sensors" });
  expectDone(await saveSearch(owner, { name: "Sensors", search: directorySearch({ q: "sensor" }), emailed: true }));
  await listed({ name: "Sensor Works" });
  const ctx = context({ actor: { kind: "system", name: "worker" }, clock: () => later(new Date(), 400 * DAY) });
  await transactAsPortal(ctx, (turn) => sessionOf({ ...turn, now: new Date() }, actorId(owner.actor) ?? "", id));
  const newToken = () => {
    throw new Error("no random bits are left");
  };
  for (const job of [keepRetention, keepFresh, emailSearches]) await expect(job({ ...ctx, newToken })).rejects.toThrow("random bits");
  const planned = await context().db.select({ kind: jobs.kind, at: jobs.notBefore }).from(jobs).where(gt(jobs.notBefore, ctx.now));
  const kinds = planned.map(({ kind }) => kind).filter((kind) => kind !== "file.rewrite");
  expect(kinds.toSorted()).toEqual(["profiles.keepFresh", "retention.apply", "searches.email"]);
});

test.skipIf(isPostgres())(
  "a copy of the database from before an update is deleted after thirty days, and not one that is younger",
  async () => {
    const before = (of: string) => `${databaseFile()}.before-${of}.sql`;
    await fileOf(before("0001_first"), later(START, -31 * DAY));
    await fileOf(before("0002_second"), later(START, -29 * DAY));
    await keepRetention(ctxAt(0));
    const left = await readdir(dirname(databaseFile()));
    expect(left.filter((name) => name.includes(".before-"))).toEqual([basename(before("0002_second"))]);
  },
);
