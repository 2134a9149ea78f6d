import { asc, eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { jobs, outbox } from "#db/schema/kernel";
import { claimedJob, claimedMail } from "#domain/kernel/claimed";
import { context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { transactAsPortal } from "#domain/kernel/transact";
import { DAY, later, MINUTE, SECOND } from "#lib/clock";
import { NO_VALUES } from "#test/mail/no-values";
import {
  claimDeliveries,
  completeDelivery,
  DELIVERY_LISTS,
  isDue,
  MAX_ATTEMPTS,
  postponeDelivery,
  releaseClaims,
  renewClaims,
  retryDelay,
} from "./deliveries.ts";
import { forgetMails } from "./forget-mails.ts";
import { enqueueMail } from "./outbox.ts";

const START = new Date("2026-11-25T10:00:00Z");
const at = (milliseconds = 0) => context({ actor: { kind: "system", name: "worker" }, clock: () => later(START, milliseconds) });
const subject = { kind: "person", id: "p" } as const;
const data = { firstName: "Ane", path: "/en/sign-in/confirm/secret" };
const mail = (holdSeconds = 0, to = "ane@example.org", forget = false) =>
  transactAsPortal(at(), (ctx) => enqueueMail(ctx, { template: "sign-in", to, locale: "eu", data, subject, holdSeconds, forget }));
const job = (key: string, notBefore = START) =>
  transactAsPortal(at(), (ctx) => enqueueJob(ctx, "application.expire", key, { applicationId: key }, notBefore));
const jobRows = () => context().db.select().from(jobs).orderBy(asc(jobs.notBefore));
const mailRow = async (id: string) => (await context().db.select().from(outbox).where(eq(outbox.id, id)))[0];

describe("claiming", () => {
  test("takes what is due, and only once", async () => {
    await mail(60);
    const second = await mail(2);
    const first = await mail(0);
    expect(await isDue(at(), DELIVERY_LISTS.mails)).toBe(true);
    expect((await claimDeliveries(at(2 * SECOND), DELIVERY_LISTS.mails)).sort()).toEqual([first, second].sort());
    expect(await claimDeliveries(at(2 * SECOND), DELIVERY_LISTS.mails)).toEqual([]);
    expect(await isDue(at(2 * SECOND), DELIVERY_LISTS.mails)).toBe(false);
    expect(await isDue(at(60 * SECOND), DELIVERY_LISTS.mails)).toBe(true);
  });

  test("of more than a worker takes at once, those that are due longest come first, and in their order", async () => {
    const ids: string[] = [];
    for (let n = 24; n >= 0; n--) ids.unshift(await mail(n));
    expect(await claimDeliveries(at(60 * SECOND), DELIVERY_LISTS.mails)).toEqual(ids.slice(0, 20));
    expect(await claimDeliveries(at(60 * SECOND), DELIVERY_LISTS.mails)).toEqual(ids.slice(20));
  });

  test("of two workers at once, each row goes to one", async () => {
    const all = [];
    for (let n = 0; n < 30; n++) all.push(await mail());
    const [one = [], two = []] = await Promise.all([
      claimDeliveries(at(), DELIVERY_LISTS.mails),
      claimDeliveries(at(), DELIVERY_LISTS.mails),
    ]);
    expect(one).toHaveLength(20);
    expect([...one, ...two].sort()).toEqual(all.sort());
  });

  test("what a dead worker held is due again after five minutes, unless it renewed its claim", async () => {
    const id = await mail();
    await claimDeliveries(at(), DELIVERY_LISTS.mails);
    expect(await claimDeliveries(at(5 * MINUTE - 1), DELIVERY_LISTS.mails)).toEqual([]);
    expect(await renewClaims(at(4 * MINUTE), DELIVERY_LISTS.mails, [id], START)).toEqual([id]);
    expect(await claimDeliveries(at(5 * MINUTE), DELIVERY_LISTS.mails)).toEqual([]);
    expect(await isDue(at(9 * MINUTE), DELIVERY_LISTS.mails)).toBe(true);
    expect(await claimDeliveries(at(9 * MINUTE), DELIVERY_LISTS.mails)).toEqual([id]);
  });

  test("a worker whose row was taken by another one cannot renew its claim", async () => {
    const id = await mail();
    await claimDeliveries(at(), DELIVERY_LISTS.mails);
    expect(await claimDeliveries(at(5 * MINUTE), DELIVERY_LISTS.mails)).toEqual([id]);
    expect(await renewClaims(at(6 * MINUTE), DELIVERY_LISTS.mails, [id], START)).toEqual([]);
    expect((await mailRow(id))?.claimedAt).toEqual(later(START, 5 * MINUTE));
  });

  test("what a worker gives back is due at once and counts as no attempt", async () => {
    const id = await mail();
    await claimDeliveries(at(), DELIVERY_LISTS.mails);
    await releaseClaims(at(), DELIVERY_LISTS.mails, [id]);
    expect(await mailRow(id)).toMatchObject({ status: "waiting", attempts: 0, claimedAt: null });
    expect(await claimDeliveries(at(), DELIVERY_LISTS.mails)).toEqual([id]);
  });
});

describe("ending", () => {
  test("a sent mail keeps who and when, and loses its values", async () => {
    const id = await mail();
    await claimDeliveries(at(), DELIVERY_LISTS.mails);
    expect(await claimedMail(at(), id)).toMatchObject({ template: "sign-in", locale: "eu", recipient: "ane@example.org", data });
    await completeDelivery(at(SECOND), DELIVERY_LISTS.mails, id);
    expect(await mailRow(id)).toMatchObject({
      status: "done",
      recipient: "ane@example.org",
      data: NO_VALUES,
      endedAt: later(START, SECOND),
    });
  });

  test("a done job keeps what it did", async () => {
    await job("a");
    const [id = ""] = await claimDeliveries(at(), DELIVERY_LISTS.jobs);
    expect(await claimedJob(at(), id)).toEqual({ id, kind: "application.expire", payload: { applicationId: "a" } });
    await completeDelivery(at(), DELIVERY_LISTS.jobs, id);
    expect(await jobRows()).toMatchObject([{ status: "done", payload: { applicationId: "a" }, lastError: null }]);
  });

  test("only a claimed row ends: one that was recalled meanwhile stays recalled", async () => {
    const id = await mail();
    await completeDelivery(at(), DELIVERY_LISTS.mails, id);
    await postponeDelivery(at(), DELIVERY_LISTS.mails, id, "x");
    expect(await mailRow(id)).toMatchObject({ status: "waiting", attempts: 0, data });
  });

  test("an unknown row is a bug and says so", async () => {
    await expect(claimedMail(at(), "nothing")).rejects.toThrow("No mail nothing");
    await expect(claimedJob(at(), "nothing")).rejects.toThrow("No job nothing");
  });
});

describe("failing", () => {
  test("waits 1, 2, 4 … minutes, at most four hours", () => {
    expect([1, 2, 3, 7, 8, 9, 20].map((attempts) => retryDelay(attempts) / MINUTE)).toEqual([1, 2, 4, 64, 128, 240, 240]);
  });

  test("an email is tried for five days", () => {
    let waited = 0;
    for (let n = 1; n < MAX_ATTEMPTS.mails; n++) waited += retryDelay(n);
    expect(waited).toBeGreaterThanOrEqual(5 * DAY);
    expect(waited - retryDelay(MAX_ATTEMPTS.mails - 1)).toBeLessThan(5 * DAY);
  });

  test("a job is dead after its eighth attempt", async () => {
    await job("a");
    let now = 0;
    for (let n = 1; n <= 8; n++) {
      const [id = ""] = await claimDeliveries(at(now), DELIVERY_LISTS.jobs);
      await postponeDelivery(at(now), DELIVERY_LISTS.jobs, id, new Error("no"));
      expect(await jobRows()).toMatchObject([{ attempts: n, failedAt: later(START, now), status: n < 8 ? "waiting" : "dead" }]);
      now += retryDelay(n);
    }
  });

  test("a row that fails goes back with its error, and is dead after the last attempt, values kept", async () => {
    const id = await mail();
    let now = 0;
    for (let n = 1; n <= MAX_ATTEMPTS.mails; n++) {
      expect(await claimDeliveries(at(now), DELIVERY_LISTS.mails)).toEqual([id]);
      await postponeDelivery(at(now), DELIVERY_LISTS.mails, id, new Error(`55${n % 10} 5.1.1 <ane@example.org> is not known`));
      expect(await mailRow(id)).toMatchObject({
        attempts: n,
        lastError: `55${n % 10} 5.1.1`,
        status: n < MAX_ATTEMPTS.mails ? "waiting" : "dead",
      });
      now += retryDelay(n);
    }
    expect(await claimDeliveries(at(now), DELIVERY_LISTS.mails)).toEqual([]);
    expect(await mailRow(id)).toMatchObject({ data, claimedAt: null });
  });

  test("a mail about what was erased is tried eight times, and blank once it has left or is given up", async () => {
    const [left, dead] = [await mail(0, undefined, true), await mail(0, undefined, true)];
    await claimDeliveries(at(), DELIVERY_LISTS.mails);
    await completeDelivery(at(), DELIVERY_LISTS.mails, left);
    expect(await mailRow(left)).toMatchObject({ status: "done", recipient: "", data: NO_VALUES });
    let now = 0;
    for (let n = 1; n <= MAX_ATTEMPTS.forgotten; n++) {
      expect((await mailRow(dead))?.recipient).not.toBe("");
      await postponeDelivery(at(now), DELIVERY_LISTS.mails, dead, new Error("550 no"));
      now += retryDelay(n);
      await claimDeliveries(at(now), DELIVERY_LISTS.mails);
    }
    expect(await mailRow(dead)).toMatchObject({ status: "dead", recipient: "", data: NO_VALUES });
  });

  test("one that is under way while its subject is erased is not tried again, whether it comes back or its worker dies", async () => {
    const [back, abandoned] = [await mail(), await mail()];
    await claimDeliveries(at(), DELIVERY_LISTS.mails);
    await transactAsPortal(at(), (ctx) => forgetMails(ctx, inArray(outbox.id, [back, abandoned])));
    expect((await mailRow(back))?.recipient).not.toBe("");
    await postponeDelivery(at(), DELIVERY_LISTS.mails, back, new Error("421 later"));
    expect(await mailRow(back)).toMatchObject({ status: "dead", recipient: "", data: NO_VALUES });
    expect(await claimDeliveries(at(5 * MINUTE), DELIVERY_LISTS.mails)).toEqual([]);
    expect(await mailRow(abandoned)).toMatchObject({ status: "recalled", recipient: "", data: NO_VALUES });
  });
});

describe("putting on the list", () => {
  test("the same kind and key are one job; the first time stays", async () => {
    await job("a");
    await job("a", later(START, MINUTE));
    await job("b", later(START, MINUTE));
    expect((await jobRows()).map(({ key, notBefore }) => [key, notBefore])).toEqual([
      ["a", START],
      ["b", later(START, MINUTE)],
    ]);
  });

  test("a change that fails leaves neither mail nor job", async () => {
    const failing = transactAsPortal(at(), async (ctx) => {
      await enqueueMail(ctx, { template: "sign-in", to: "ane@example.org", locale: "en", data, subject });
      await enqueueJob(ctx, "application.expire", "a", { applicationId: "a" }, START);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await jobRows()).toEqual([]);
    expect(await context().db.select().from(outbox)).toEqual([]);
  });
});
