import { spawn } from "node:child_process";
import { once } from "node:events";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { jobs } from "#db/schema/kernel";
import { record } from "#domain/kernel/audit/record";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { type Context, context } from "#domain/kernel/context";
import { probeWrite } from "#domain/kernel/health";
import { enqueueJob } from "#domain/kernel/jobs";
import { transact } from "#domain/kernel/transact";
import { storageFault } from "#lib/storage-fault";
import { raw } from "#test/raw";
import { TURN_LIMITS } from "../turn-queue.ts";
import { session } from "./client.ts";
import { closeConnections, connections } from "./connections.ts";

type Query = (this: pg.Client, config: unknown, ...rest: unknown[]) => Promise<unknown>;
const LOCK = "select pg_advisory_xact_lock(2896526)";
const COMMIT = /; commit$/;

const write = async (ctx: Context) => {
  await enqueueJob(ctx, "application.expire", ctx.newId(), { applicationId: "x" }, ctx.now);
  await record(ctx, "cluster.tested", { kind: "cluster", id: "home" });
};
const rows = async () => (await context().db.select({ id: jobs.id }).from(jobs)).length;
const whole = async (n: number) => {
  expect(await rows()).toBe(n);
  expect(await verifyAudit(context())).toEqual({ ok: true, rows: n });
};
/** What a session does instead with the next statement that commits a turn. */
function atCommit(act: (client: pg.Client, send: () => Promise<unknown>) => Promise<unknown>) {
  const own = pg.Client.prototype.query as unknown as Query;
  let isFirst = true;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function query(this: pg.Client, config: unknown, ...rest: unknown[]) {
    const send = () => own.call(this, config, ...rest);
    if (!isFirst || typeof config !== "string" || !COMMIT.test(config)) return send();
    isFirst = false;
    return act(this, send);
  } as never);
}
const cut = (client: pg.Client) => (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
afterEach(closeConnections);

test("while another process has the turn this one goes on, and writes as soon as it ends", async () => {
  const other = await session();
  await other.query("begin");
  await other.query(LOCK);
  const written = transact(context(), write);
  expect(await rows()).toBe(0);
  await other.query("rollback");
  await other.end();
  await written;
  await whole(1);
});

test("two processes that write at the same time make one chain", async () => {
  const script = `const { context } = await import("#domain/kernel/context");
    const { transact } = await import("#domain/kernel/transact");
    const { record } = await import("#domain/kernel/audit/record");
    const { closeConnections } = await import("#database/connections");
    console.log("ready");
    process.stdin.once("data", async () => {
      await Promise.all(Array.from({ length: 40 }, () => transact(context(), (ctx) => record(ctx, "cluster.tested", { kind: "cluster", id: "home" }))));
      await closeConnections();
      process.exit(0);
    });`;
  const children = [1, 2].map(() => spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["pipe", "pipe", "inherit"] }));
  const ended = children.map((child) => once(child, "exit"));
  await Promise.all(children.map((child) => once(child.stdout, "data")));
  for (const child of children) child.stdin.write("now");
  expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0]);
  expect(await verifyAudit(context(), undefined)).toEqual({ ok: true, rows: 80 });
});

test("a session that the server ends in the middle of a turn: it is done again, once", async () => {
  let n = 0;
  await transact(context(), async (ctx) => {
    await write(ctx);
    if (n++ > 0) return;
    await raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
    );
    await write(ctx);
  });
  expect(n).toBe(2);
  await whole(1);
});

test("a session that is lost before the commit arrives: the server says so, and the turn is done again", async () => {
  atCommit(async (client) => {
    cut(client);
    throw new Error("Connection terminated unexpectedly");
  });
  let n = 0;
  await transact(context(), async (ctx) => {
    n++;
    await write(ctx);
  });
  expect(n).toBe(2);
  await whole(1);
});

test("a session that is lost after the commit and before its answer: the server says so, and nothing is done twice", async () => {
  atCommit(async (client, send) => {
    await send();
    cut(client);
    throw new Error("Connection terminated unexpectedly");
  });
  let n = 0;
  await transact(context(), async (ctx) => {
    n++;
    await write(ctx);
  });
  expect(n).toBe(1);
  await whole(1);
});

test("a body that hides the error of a statement writes nothing, and hears of it", async () => {
  const body = async (ctx: Context) => {
    await write(ctx);
    await ctx.db
      .insert(jobs)
      .values({ id: null } as never)
      .catch(() => undefined);
  };
  await expect(transact(context(), body)).rejects.toThrow("current transaction is aborted");
  await whole(0);
});

const job = (ctx: Context, n: number) => enqueueJob(ctx, "application.expire", `k${n}`, { applicationId: "x" }, ctx.now);

test("what a turn sends side by side reaches its session one after another, and each gets its own answer", async () => {
  const numbers = [1, 2, 3, 4, 5];
  const found = await transact(context(), async (ctx) => {
    await Promise.all(numbers.map((n) => job(ctx, n)));
    return Promise.all(
      numbers.map((n) =>
        ctx.db
          .select({ key: jobs.key })
          .from(jobs)
          .where(eq(jobs.key, `k${n}`)),
      ),
    );
  });
  expect(found).toEqual(numbers.map((n) => [{ key: `k${n}` }]));
});

test("of several that were sent side by side one fails: none of the others is written after all", async () => {
  const wrong = async (ctx: Context) => ctx.db.select({ n: sql`1 / 0` }).from(sql`(select 1) one`);
  await expect(transact(context(), async (ctx) => Promise.all([job(ctx, 1), wrong(ctx), job(ctx, 2), job(ctx, 3)]))).rejects.toThrow();
  await transact(context(), async (ctx) => void (await ctx.db.select().from(jobs)));
  expect(await rows()).toBe(0);
});

test("while another process keeps the turn for too long each write is refused as busy, and readiness says so by a session of its own", async () => {
  const other = await session();
  await other.query("begin");
  await other.query(LOCK);
  const before = { ...TURN_LIMITS };
  Object.assign(TURN_LIMITS, { patience: 50 });
  onTestFinished(() => void Object.assign(TURN_LIMITS, before));
  const faults = await Promise.all(Array.from({ length: 12 }, () => transact(context(), write).catch((thrown) => storageFault(thrown))));
  expect(faults).toEqual(Array(12).fill("busy"));
  const waiting = transact(context(), write).catch(() => undefined);
  expect(storageFault(await probeWrite(context()).catch((thrown) => thrown))).toBe("busy");
  await waiting;
  Object.assign(TURN_LIMITS, before);
  await other.end();
  await transact(context(), write);
  await whole(1);
});

test("a full disk of the server: the fault is told and nothing is half written", async () => {
  await raw(
    `create function is_full() returns trigger language plpgsql as $$ begin raise exception 'no space left' using errcode = '53100'; end $$`,
    "create trigger full_disk before insert on audit_events execute function is_full()",
  );
  try {
    expect(storageFault(await transact(context(), write).catch((thrown) => thrown))).toBe("full");
    await whole(0);
  } finally {
    await raw("drop trigger full_disk on audit_events", "drop function is_full");
  }
});

test("an error names no value that somebody typed", async () => {
  const body = (ctx: Context) => ctx.db.insert(jobs).values({ id: "kanaria", kind: null } as never);
  const error = (await transact(context(), body).catch((thrown) => thrown)) as Error;
  expect(error.message).toContain("null value");
  expect(error.message).not.toContain("kanaria");
});

test("every session says for itself what the portal relies on", async () => {
  const { readers, writers } = connections();
  const setting = async (pool: pg.Pool, name: string) => Object.values((await pool.query(`show ${name}`)).rows[0])[0];
  expect(await setting(writers, "synchronous_commit")).toBe("on");
  expect(await setting(writers, "default_transaction_isolation")).toBe("read committed");
  expect(await setting(readers, "default_transaction_read_only")).toBe("on");
  expect(await setting(readers, "timezone")).toBe("UTC");
});
