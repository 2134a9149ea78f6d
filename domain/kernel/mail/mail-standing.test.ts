import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { DAY, later, MINUTE, SECOND } from "#lib/clock";
import { auditOf } from "#test/builders";
import { claimDeliveries, completeDelivery, DELIVERY_LISTS, MAX_ATTEMPTS, postponeDelivery, retryDelay } from "./deliveries.ts";
import { mailFault, mailStanding, portalStanding } from "./mail-standing.ts";
import { enqueueMail } from "./outbox.ts";
import { retryDeadMails } from "./retry-dead-mails.ts";
import { mailsNotSent, outboxAge, unsentMails } from "./waiting-mails.ts";

const START = new Date("2026-11-25T10:00:00Z");
const at = (milliseconds = 0) => context({ actor: { kind: "system", name: "worker" }, clock: () => later(START, milliseconds) });
const write = (to: string, holdSeconds = 0, milliseconds = 0) =>
  transactAsPortal(at(milliseconds), (ctx) =>
    enqueueMail(ctx, {
      template: "sign-in",
      to,
      locale: "en",
      data: { firstName: "A", path: "/en" },
      subject: { kind: "person", id: "p" },
      holdSeconds,
    }),
  );
const NO_SUCH_ADDRESS = Object.assign(new Error("550 5.1.1 no such user"), { code: "EENVELOPE" });

async function fail(id: string, error: unknown, milliseconds = 0) {
  await claimDeliveries(at(milliseconds), DELIVERY_LISTS.mails);
  await postponeDelivery(at(milliseconds), DELIVERY_LISTS.mails, id, error);
}
async function leave(id: string, milliseconds: number) {
  await claimDeliveries(at(milliseconds), DELIVERY_LISTS.mails);
  await completeDelivery(at(milliseconds), DELIVERY_LISTS.mails, id);
}
async function giveUp(id: string) {
  let now = 0;
  for (let n = 1; n <= MAX_ATTEMPTS.mails; n++) {
    await fail(id, new Error("connect ECONNREFUSED"), now);
    now += retryDelay(n);
  }
  return now;
}
const ofAddress = (to: string, milliseconds = 0, leaves = true) => mailStanding(at(milliseconds), { to, templates: ["sign-in"], leaves });

test("the age of the outbox counts from when an email was made, also between two attempts; an email held on purpose has none", async () => {
  await write("held@example.org", 120);
  expect(await outboxAge(at(100 * SECOND))).toBe(0);
  const id = await write("a@example.org");
  expect(await outboxAge(at(100 * SECOND))).toBe(100);
  await fail(id, new Error("421 later"), 110 * SECOND);
  expect(await outboxAge(at(115 * SECOND))).toBe(115);
});

test("an email is sending, then failing after its first failure, then sent; without a mail server it fails at once", async () => {
  const id = await write("a@example.org");
  expect(await ofAddress("a@example.org")).toBe("sending");
  expect(await ofAddress("a@example.org", 0, false)).toBe("failing");
  await fail(id, new Error("421 later"));
  expect([await ofAddress("a@example.org"), await portalStanding(at(), true)]).toEqual(["failing", "failing"]);
  await leave(id, MINUTE);
  expect([await ofAddress("a@example.org", MINUTE), await portalStanding(at(MINUTE), true)]).toEqual(["sent", "sending"]);
});

test("an address that does not exist is rejected, and says nothing about the mail server", async () => {
  await fail(await write("gone@example.org"), NO_SUCH_ADDRESS);
  expect([await ofAddress("gone@example.org"), await ofAddress("other@example.org")]).toEqual(["rejected", "sending"]);
});

test("sending fails from the first failure after the last email that was sent, with its code", async () => {
  await leave(await write("a@example.org"), 0);
  expect(await mailFault(at(), true)).toBeUndefined();
  expect(await mailFault(at(), false)).toMatchObject({ code: "PORTAL_SMTP" });
  await fail(await write("b@example.org", 0, MINUTE), Object.assign(new Error("no"), { code: "ECONNECTION" }), MINUTE);
  expect(await mailFault(at(MINUTE), true)).toEqual({ code: "ECONNECTION", at: later(START, MINUTE) });
  await leave(await write("c@example.org", 0, MINUTE), 2 * MINUTE);
  expect(await mailFault(at(2 * MINUTE), true)).toBeUndefined();
});

test("an email that was given up is kept, listed without what it says, and tried again for five days once the operator asks", async () => {
  const id = await write("a@example.org");
  const end = await giveUp(id);
  expect(end).toBeGreaterThan(4.9 * DAY);
  expect(await mailsNotSent(at(end))).toEqual({ waiting: 0, givenUp: 1 });
  const [listed] = await unsentMails(at(end));
  expect(listed).toMatchObject({ id, recipient: "a@example.org", status: "dead" });
  expect(listed).not.toHaveProperty("data");
  expect(await retryDeadMails(at(end))).toEqual({ ok: true, value: { retried: 1 } });
  expect(await retryDeadMails(at(end))).toEqual({ ok: true, value: { retried: 0 } });
  expect(await claimDeliveries(at(end), DELIVERY_LISTS.mails)).toEqual([id]);
  await postponeDelivery(at(end), DELIVERY_LISTS.mails, id, new Error("421 later"));
  expect(await unsentMails(at(end))).toMatchObject([{ status: "waiting", attempts: 1 }]);
  expect((await auditOf("home")).filter(({ action }) => action === "cluster.emails_retried")).toMatchObject([{ facts: { mails: 1 } }]);
});

test("nobody but the operator has emails tried again", async () => {
  expect(await retryDeadMails(context())).toMatchObject({ ok: false, refusal: "forbidden" });
});
