import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { people } from "#db/schema/access";
import { jobs, outbox } from "#db/schema/kernel";
import { storedImport } from "#domain/exchange/import/import-reads";
import { mapImport } from "#domain/exchange/import/map-import";
import { context } from "#domain/kernel/context";
import { claimDeliveries, DELIVERY_LISTS, MAX_ATTEMPTS } from "#domain/kernel/mail/deliveries";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { transactAsPortal } from "#domain/kernel/transact";
import { later, MINUTE, SECOND, systemClock } from "#lib/clock";
import { csvOf } from "#lib/csv";
import { log } from "#lib/log";
import type { OutgoingMail } from "#lib/mail/mail";
import { person, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { staged } from "#test/fixtures/imports";
import { NO_VALUES } from "#test/mail/no-values";
import { workerPass } from "./pass.ts";

log.level = "silent";
const START = new Date("2026-11-25T10:00:00Z");
const data = { firstName: "Ane", path: "/en/sign-in/confirm/abc" };

function portal() {
  let now = START;
  const sent: OutgoingMail[] = [];
  let fault: string | undefined;
  const clock = () => now;
  const deliver = async (mail: OutgoingMail) => {
    if (fault) throw new Error(fault);
    sent.push(mail);
  };
  return {
    sent,
    clock,
    after: (milliseconds: number) => {
      now = later(START, milliseconds);
    },
    breaks: (said?: string) => {
      fault = said;
    },
    run: () => workerPass({ clock, deliver, origin: "https://portal.example.org" }),
    write: (holdSeconds = 0) =>
      transactAsPortal(context({ clock }), (ctx) =>
        enqueueMail(ctx, {
          template: "sign-in",
          to: "ane@example.org",
          locale: "en",
          data,
          subject: { kind: "person", id: "p" },
          holdSeconds,
        }),
      ),
  };
}
const rowOf = async (id: string) => (await context().db.select().from(outbox).where(eq(outbox.id, id)))[0];

test("a mail leaves once, with its row's Message-ID, and its data are blanked", async () => {
  const { run, write, sent } = portal();
  const id = await write();
  expect([await run(), await run()]).toEqual([1, 0]);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ messageId: `${id}@auzolan`, to: "ane@example.org" });
  expect(sent[0]?.text).toContain("https://portal.example.org/en/sign-in/confirm/abc");
  expect(await rowOf(id)).toMatchObject({ status: "done", data: NO_VALUES });
});

test("a decision's mail waits its 120 seconds to the tenth", async () => {
  const { run, write, sent, after } = portal();
  await write(context().decisionHold);
  after(119.9 * SECOND);
  expect([await run(), sent.length]).toEqual([0, 0]);
  after(120 * SECOND);
  expect([await run(), sent.length]).toEqual([1, 1]);
});

test("two workers at once send each mail once", async () => {
  const { run, write, sent } = portal();
  for (let n = 0; n < 50; n++) await write();
  while ((await Promise.all([run(), run()])).some((did) => did > 0));
  expect(new Set(sent.map((mail) => mail.id)).size).toBe(50);
  expect(sent).toHaveLength(50);
});

test("a mail server that fails is tried again after 1, 2, 4 … minutes for five days, and then the mail is dead and kept", async () => {
  const { run, write, breaks, after, sent } = portal();
  const id = await write();
  breaks("451 try later");
  const waits: number[] = [];
  const minutes = [0, 1, 3, 7, 15, 31, 63, 127, 255];
  while (minutes.length <= MAX_ATTEMPTS.mails + 2) minutes.push((minutes.at(-1) ?? 0) + 240);
  for (const at of minutes) {
    after(at * MINUTE - 1);
    expect(await run()).toBe(0);
    after(at * MINUTE);
    if ((await run()) > 0) waits.push(at);
  }
  expect(waits).toEqual(minutes.slice(0, MAX_ATTEMPTS.mails));
  expect(waits.at(-1)).toBe(7_215);
  expect(await rowOf(id)).toMatchObject({ status: "dead", attempts: MAX_ATTEMPTS.mails, lastError: "451", data });
  breaks();
  expect([await run(), sent.length]).toEqual([0, 0]);
});

test("a person whose address the mail server rejects for good is known for it, and not one whose server is out of order", async () => {
  const { write, clock, run, breaks, after } = portal();
  const id = await person({ email: "ane@example.org" });
  const bounced = async () =>
    (await context().db.select({ at: people.mailBouncedAt }).from(people).where(eq(people.id, id))).some(({ at }) => at !== null);
  await write();
  breaks("421 4.3.2 the server is out of order");
  await run();
  expect(await bounced()).toBe(false);
  after(2 * MINUTE);
  const deliver = async () => {
    throw Object.assign(new Error("550 5.1.1 no such user"), { code: "EENVELOPE" });
  };
  expect(await workerPass({ clock, deliver, origin: "https://portal.example.org" })).toBe(1);
  expect(await bounced()).toBe(true);
});

test("taken by the server but not marked: the repeat is the same mail", async () => {
  const { write, clock, after } = portal();
  const id = await write();
  const ids: string[] = [];
  const cut = vi.fn(async (mail: OutgoingMail) => {
    ids.push(mail.messageId);
    if (ids.length === 1) throw new Error("connection lost after DATA");
  });
  await workerPass({ clock, deliver: cut, origin: "https://portal.example.org" });
  after(MINUTE);
  await workerPass({ clock, deliver: cut, origin: "https://portal.example.org" });
  expect(ids).toEqual([`${id}@auzolan`, `${id}@auzolan`]);
});

test("what a dead worker had claimed comes back after five minutes", async () => {
  const { run, write, clock, after, sent } = portal();
  await write();
  expect(await claimDeliveries(context({ clock }), DELIVERY_LISTS.mails)).toHaveLength(1);
  after(5 * MINUTE - 1);
  expect(await run()).toBe(0);
  after(5 * MINUTE);
  expect([await run(), sent.length]).toEqual([1, 1]);
});

test("a slow worker keeps its claims: its heartbeat renews them", async () => {
  const { write, clock, after } = portal();
  for (let n = 0; n < 4; n++) await write();
  const stolen: string[] = [];
  let minutes = 0;
  const slow = async () => {
    minutes += 2;
    after(minutes * MINUTE);
    stolen.push(...(await claimDeliveries(context({ clock }), DELIVERY_LISTS.mails)));
  };
  expect(await workerPass({ clock, deliver: slow, origin: "https://portal.example.org" })).toBe(4);
  expect(stolen).toEqual([]);
});

test("a worker that is told to stop puts the rest back", async () => {
  const { run, write, clock, sent } = portal();
  for (let n = 0; n < 3; n++) await write();
  let stop = false;
  const deliver = async (mail: OutgoingMail) => {
    sent.push(mail);
    stop = true;
  };
  await workerPass({ clock, deliver, origin: "https://portal.example.org" }, () => stop);
  expect(sent).toHaveLength(1);
  expect(await run()).toBe(2);
});

test("where mail cannot leave, none is claimed and jobs are done all the same", async () => {
  const { write, clock } = portal();
  const id = await write();
  await transactAsPortal(context({ clock }), async (ctx) => {
    await ctx.db.insert(jobs).values({
      id: ctx.newId(),
      kind: "application.expire",
      key: "gone",
      payload: { applicationId: "gone" },
      status: "waiting",
      notBefore: ctx.now,
      attempts: 0,
      createdAt: ctx.now,
    });
  });
  expect(await workerPass({ clock, deliver: undefined, origin: "" })).toBe(1);
  expect(await rowOf(id)).toMatchObject({ status: "waiting", attempts: 0 });
});

test("a job of parts goes back after the part in hand where the worker stops, and another worker ends it", async () => {
  const clerk = await staff();
  const rows = Array.from({ length: 45 }, (_, n) => [`Made-up ${n} of ${n * 7919}`]);
  const { importId, columns } = await staged(clerk, csvOf([["Name"], ...rows]));
  expectDone(await mapImport(clerk, { importId, columns }));
  const pass = (stopping: () => boolean) => workerPass({ clock: systemClock, deliver: undefined, origin: "" }, stopping);
  const file = async () => (await storedImport(clerk, importId))?.file;
  let asked = 0;
  // It asks once before the job and once after each part.
  await pass(() => ++asked > 1);
  expect(await file()).toMatchObject({ status: "checking", done: 20 });
  const [job] = await context().db.select().from(jobs).where(eq(jobs.kind, "import.work"));
  expect(job).toMatchObject({ status: "waiting", attempts: 0, claimedAt: null });
  while ((await file())?.status === "checking") await pass(() => false);
  expect(await file()).toMatchObject({ status: "checked" });
});
