import { execFileSync } from "node:child_process";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusters } from "#db/schema/kernel";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { databaseFile } from "#lib/env";
import { closeConnections } from "./connections.ts";
import { untilWritten } from "./until-written.ts";

let reads = 0;
const nameOf = (ctx = context(), key = "name") =>
  untilWritten(ctx.db, key, async () => {
    reads++;
    return ctx.db.select({ name: clusters.name }).from(clusters).where(eq(clusters.id, HOME_CLUSTER));
  });
const rename = (name: string) => `update clusters set name = '${name}' where id = '${HOME_CLUSTER}'`;
const renamed = (ctx = context(), name: string) =>
  transact(ctx, async ({ db }) => void (await db.update(clusters).set({ name }).where(eq(clusters.id, HOME_CLUSTER))));
/** How often the database was read for some answers. */
async function readsOf(work: () => Promise<unknown>) {
  const before = reads;
  await work();
  return reads - before;
}

test("an answer is read once, and a turn's commit shows in the next one at once", async () => {
  await renamed(context(), "First");
  expect(await readsOf(async () => [await nameOf(), await nameOf()])).toBe(1);
  await renamed(context(), "Second");
  expect(await nameOf()).toEqual([{ name: "Second" }]);
});

test("so does what another connection writes, in this process and in another", async () => {
  await nameOf();
  const other = new Database(databaseFile());
  other.exec(rename("By another connection"));
  other.close();
  expect(await nameOf()).toEqual([{ name: "By another connection" }]);
  const script = `new (require("better-sqlite3"))(process.argv[1]).exec(process.argv[2])`;
  execFileSync(process.execPath, ["-e", script, databaseFile(), rename("By another process")]);
  expect(await nameOf()).toEqual([{ name: "By another process" }]);
});

test("a turn sees its own change, and nothing of it stays where it is rolled back", async () => {
  await renamed(context(), "Before");
  await nameOf();
  await transact(context(), async (ctx) => {
    await renamed(ctx, "Within");
    expect(await nameOf(ctx)).toEqual([{ name: "Within" }]);
    expect(await nameOf()).toEqual([{ name: "Before" }]);
    return refused("forbidden");
  });
  expect(await nameOf()).toEqual([{ name: "Before" }]);
});

test("what is written while an answer is read makes the next one be read again", async () => {
  await renamed(context(), "Early");
  const slow = untilWritten(context().db, "slow", async () => {
    const found = await context().db.select({ name: clusters.name }).from(clusters);
    await renamed(context(), "Late");
    return found;
  });
  expect(await slow).toEqual([{ name: "Early" }]);
  const again = untilWritten(context().db, "slow", () => context().db.select({ name: clusters.name }).from(clusters));
  expect(await again).toEqual([{ name: "Late" }]);
});

test("each key has its answer, a read that failed leaves none, and nobody can change one", async () => {
  expect(await readsOf(async () => [await nameOf(context(), "a"), await nameOf(context(), "b"), await nameOf(context(), "a")])).toBe(2);
  await expect(untilWritten(context().db, "c", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
  expect(await untilWritten(context().db, "c", async () => "there")).toBe("there");
  const rows = await nameOf();
  expect(() => rows.push({ name: "mine" })).toThrow();
  expect(() => Object.assign(rows[0] ?? {}, { name: "mine" })).toThrow();
});

test("who asks while an answer is being read waits for the same read, and learns of its failure too", async () => {
  await renamed(context(), "Shared");
  expect(await readsOf(() => Promise.all([nameOf(), nameOf(), nameOf()]))).toBe(1);
  let tries = 0;
  const failing = () => untilWritten(context().db, "d", () => Promise.reject(new Error(`busy ${++tries}`)));
  const outcomes = await Promise.allSettled([failing(), failing()]);
  expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.message)).toEqual(["busy 1", "busy 1"]);
  await expect(failing()).rejects.toThrow("busy 2");
});

test("a database that is opened again is read again", async () => {
  await nameOf();
  await closeConnections();
  expect(await readsOf(nameOf)).toBe(1);
});

test("of more keys than are kept the one unused the longest is read again", async () => {
  const others = async (from: number) => {
    for (let n = from; n < from + 498; n++) await nameOf(context(), `key ${n}`);
  };
  await nameOf(context(), "often");
  await nameOf(context(), "once");
  for (const from of [0, 498, 996]) {
    expect(await readsOf(() => others(from))).toBe(498);
    expect(await readsOf(() => nameOf(context(), "often"))).toBe(0);
  }
  expect(await readsOf(() => nameOf(context(), "once"))).toBe(1);
});
