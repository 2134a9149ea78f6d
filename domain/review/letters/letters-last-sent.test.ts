import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/kernel";
import { type Context, context } from "#domain/kernel/context";
import { completeDelivery, DELIVERY_LISTS } from "#domain/kernel/mail/deliveries";
import { enqueueMail, type Mail } from "#domain/kernel/mail/outbox";
import { transactAsPortal } from "#domain/kernel/transact";
import { HOUR, later } from "#lib/clock";
import { mailsTo, staff } from "#test/builders";
import { letterPeople } from "#test/mail/letters";
import { samples } from "#test/mail/mail-samples";
import { queryCount } from "#test/query-count";
import type { LetterTemplate } from "./letter.ts";
import { lettersLastSent } from "./letters-last-sent.ts";
import { testLetter } from "./test-letter.ts";

const START = new Date("2026-11-25T10:00:00Z");
const at = (hours = 0) => context({ actor: { kind: "system", name: "worker" }, clock: () => later(START, hours * HOUR) });
const subject = { kind: "application", id: "a" } as const;

const enqueued = (template: LetterTemplate, given: Partial<Mail<LetterTemplate>> = {}) =>
  transactAsPortal(at(), (ctx) =>
    enqueueMail(ctx, { template, to: "ane@example.org", locale: "eu", data: samples[template], subject, ...given } as Mail<LetterTemplate>),
  );

/** As the worker does: the row was claimed before it ends. */
async function sent(id: string, hours: number) {
  await transactAsPortal(at(), ({ db }) => db.update(outbox).set({ status: "working" }).where(eq(outbox.id, id)));
  await completeDelivery(at(hours), DELIVERY_LISTS.mails, id);
}
const readBy = (ctx: Context) => lettersLastSent(ctx).then((letters) => Object.fromEntries(letters));

test("a letter was last sent when the latest of its emails left; one that waits was not sent, and other emails are no letters", async () => {
  for (const hours of [2, 5, 1]) await sent(await enqueued("application-received"), hours);
  await sent(await enqueued("invitation", { subject: { kind: "person", id: "somebody" } }), 3);
  await enqueued("application-refused", { holdSeconds: 120 });
  await sent(
    await transactAsPortal(at(), (ctx) =>
      enqueueMail(ctx, { template: "sign-in", to: "ane@example.org", locale: "eu", data: samples["sign-in"], subject }),
    ),
    4,
  );
  expect(await readBy(at(6))).toEqual({ received: later(START, 5 * HOUR), invitation: later(START, 3 * HOUR) });
});

test("a test that an administrator sent to themselves is no letter that was sent", async () => {
  const admin = await staff("staffAdmin", { email: "tester@example.org" });
  const tested = { name: "approved", locale: "eu", version: "0".repeat(16), subject: "Kaixo", body: "Kaixo" } as const;
  expect(await testLetter(admin, tested, letterPeople)).toMatchObject({ ok: true });
  const [mail] = await at().db.select({ id: outbox.id }).from(outbox).where(eq(outbox.recipient, "tester@example.org"));
  await sent(mail?.id ?? "", 1);
  expect(await mailsTo("tester@example.org")).toMatchObject([{ template: "application-approved", status: "done" }]);
  expect(await readBy(at(6))).toEqual({});
});

test("whatever there is, one question finds the letters of one cluster", async () => {
  for (const template of ["application-received", "application-refused"] as const) await sent(await enqueued(template), 1);
  expect(await queryCount(() => lettersLastSent(at(6)))).toBe(1);
  expect(await readBy({ ...at(6), clusterId: "another" })).toEqual({});
});
