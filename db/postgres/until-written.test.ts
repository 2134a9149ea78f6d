import { setTimeout } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { untilWritten } from "#database/until-written";
import { clusters } from "#db/schema/kernel";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { raw } from "#test/raw";

let reads = 0;
const nameOf = (ctx = context()) =>
  untilWritten(ctx.db, "name", async () => {
    reads++;
    return ctx.db.select({ name: clusters.name }).from(clusters).where(eq(clusters.id, HOME_CLUSTER));
  });
const renamed = (ctx = context(), name: string) =>
  transact(ctx, async ({ db }) => void (await db.update(clusters).set({ name }).where(eq(clusters.id, HOME_CLUSTER))));

test("an answer is read once, and a commit shows in the next one at once: of this process, and of another that counts its turn", async () => {
  await renamed(context(), "First");
  const before = reads;
  expect([await nameOf(), await nameOf()]).toEqual([[{ name: "First" }], [{ name: "First" }]]);
  expect(reads).toBe(before + 1);
  await renamed(context(), "Second");
  expect(await nameOf()).toEqual([{ name: "Second" }]);
  await raw("update clusters set name = 'By another' where id = 'home'");
  expect(await nameOf()).toEqual([{ name: "By another" }]);
});

test("who asks while an answer is being read waits for the same read, whichever connection says first that nothing was written", async () => {
  await renamed(context(), "Shared");
  let slowReads = 0;
  const slow = () =>
    untilWritten(context().db, "slow", async () => {
      slowReads++;
      await setTimeout(100);
      return "read";
    });
  expect(await Promise.all([slow(), slow(), slow()])).toEqual(["read", "read", "read"]);
  expect(slowReads).toBe(1);
});

test("a turn sees its own change, and nothing of it stays where it is rolled back", async () => {
  await renamed(context(), "Before");
  await transact(context(), async (ctx) => {
    await renamed(ctx, "Within");
    expect(await nameOf(ctx)).toEqual([{ name: "Within" }]);
    expect(await nameOf()).toEqual([{ name: "Before" }]);
    return refused("forbidden");
  });
  expect(await nameOf()).toEqual([{ name: "Before" }]);
});
