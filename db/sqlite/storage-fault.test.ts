import timers from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { jobs, outbox } from "#db/schema/kernel";
import { record } from "#domain/kernel/audit/record";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { transact } from "#domain/kernel/transact";
import { storageFault } from "#lib/storage-fault";
import { connections } from "./connections.ts";

const all = () =>
  transact(context(), async (ctx) => {
    await enqueueJob(ctx, "application.expire", ctx.newId(), { applicationId: "x" }, ctx.now);
    for (let n = 0; n < 40; n++)
      await enqueueMail(ctx, {
        template: "application-refused",
        to: "a@example.org",
        locale: "en",
        data: {
          date: "2026-11-25T16:00:00.000Z",
          firstName: "A",
          reference: "R",
          organisation: "O",
          reason: "x".repeat(3000),
          again: "2027-02-24T23:00:00.000Z",
          path: "/en",
        },
        subject: { kind: "application", id: "x" },
      });
    await record(ctx, "cluster.tested", { kind: "cluster", id: "home" });
  });
const count = async () => ({
  jobs: (await context().db.select({ n: sql<number>`count(*)` }).from(jobs))[0]?.n,
  mails: (await context().db.select({ n: sql<number>`count(*)` }).from(outbox))[0]?.n,
});

test("a full disk: the fault is told, nothing is half written, and all goes on once there is room", async () => {
  await all();
  const before = await count();
  const { writer } = connections();
  writer.pragma(`max_page_count = ${Number(writer.pragma("page_count", { simple: true }))}`);
  const error = await all().catch((thrown) => thrown);
  expect(storageFault(error)).toBe("full");
  expect(await count()).toEqual(before);
  writer.pragma("max_page_count = 1000000");
  await all();
  expect(await verifyAudit(context())).toEqual({ ok: true, rows: 2 });
});

test("a database that somebody else holds for too long: the fault is told", async () => {
  const { reader } = connections();
  reader.pragma("query_only = OFF");
  reader.exec("begin immediate");
  // A pause of 5 seconds in all, which this test does not wait for.
  const pauses = vi.spyOn(timers, "setTimeout").mockResolvedValue(undefined);
  expect(storageFault(await all().catch((thrown) => thrown))).toBe("busy");
  expect(pauses.mock.calls.reduce((sum, [pause = 0]) => sum + pause, 0)).toBeGreaterThanOrEqual(4_900);
  reader.exec("rollback");
  await all();
  expect(await count()).toEqual({ jobs: 1, mails: 40 });
});
