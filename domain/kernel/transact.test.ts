import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { REFUSES_WRITES } from "#test/refuse-writes";
import { type Context, context } from "./context.ts";
import { enqueueJob } from "./jobs.ts";
import { done, refused } from "./outcome.ts";
import { transact } from "./transact.ts";

const write = (ctx: Context) => enqueueJob(ctx, "application.expire", ctx.newId(), { applicationId: "x" }, ctx.now);
const rows = async () => (await context().db.select({ n: sql<number>`count(*)` }).from(jobs))[0]?.n;

test("a hundred at once keep every row, and a failed one keeps none", async () => {
  const one = (n: number) =>
    transact(context(), async (ctx) => {
      await write(ctx);
      await new Promise((done) => setTimeout(done, 1));
      if (n % 2) throw new Error("no");
    });
  const ended = await Promise.allSettled(Array.from({ length: 100 }, (_, n) => one(n)));
  expect(ended.filter((end) => end.status === "fulfilled")).toHaveLength(50);
  expect(await rows()).toBe(50);
});

test("a refusal keeps nothing of what was written before it", async () => {
  const outcome = await transact(context(), async (ctx) => {
    await write(ctx);
    return refused("forbidden");
  });
  expect(outcome.ok).toBe(false);
  expect(await rows()).toBe(0);
});

test("a nested call joins: both or neither", async () => {
  const both = (fails: boolean) =>
    transact(context(), async (outer) => {
      await write(outer);
      await transact(outer, async (inner) => write(inner));
      if (fails) throw new Error("no");
      return done();
    });
  await both(false);
  await expect(both(true)).rejects.toThrow("no");
  expect(await rows()).toBe(2);
});

test("what outlives its turn does not write", async () => {
  let late: Promise<unknown> | undefined;
  let nested: Promise<unknown> | undefined;
  const ended = Promise.withResolvers<void>();
  await transact(context(), async (ctx) => {
    const wait = ended.promise;
    late = wait.then(() => write(ctx));
    nested = wait.then(() => transact(ctx, write));
  });
  ended.resolve();
  await expect(late).rejects.toThrow("after its end");
  await expect(nested).rejects.toThrow("after the end");
  expect(await rows()).toBe(0);
  await transact(context(), write);
  expect(await rows()).toBe(1);
});

test("the reading connection cannot write", async () => {
  await expect(write(context())).rejects.toThrow(REFUSES_WRITES);
});
