import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { later, SECOND } from "#lib/clock";
import { NO_VALUES } from "#test/mail/no-values";
import { claimDeliveries, DELIVERY_LISTS } from "./deliveries.ts";
import { enqueueMail, recallMails } from "./outbox.ts";

const START = new Date("2026-11-25T10:00:00Z");
const at = (seconds = 0) => context({ clock: () => later(START, seconds * SECOND) });
const names = { date: START.toISOString(), firstName: "Ane", reference: "AZ-1", organisation: "Org" };

function write(id: string, template: "application-withdrawn" | "application-confirm", holdSeconds?: number) {
  const about = { to: "ane@example.org", locale: "en", subject: { kind: "application", id } } as const;
  const hold = holdSeconds === undefined ? {} : { holdSeconds };
  return transactAsPortal(at(), (ctx) =>
    template === "application-confirm"
      ? enqueueMail(ctx, { ...about, ...hold, template, data: { ...names, path: "/en/apply/confirm/x" } })
      : enqueueMail(ctx, { ...about, ...hold, template, data: names }),
  );
}
const row = async (id: string) => (await context().db.select().from(outbox).where(eq(outbox.id, id)))[0];
const recall = (id: string, seconds = 0) =>
  transactAsPortal(at(seconds), (ctx) => recallMails(ctx, id, ["application-confirm", "application-withdrawn"]));

test("an email waits in the outbox with all that it needs, and a Message-ID of its own", async () => {
  const [one, two] = [await write("a", "application-confirm"), await write("a", "application-confirm")];
  expect(await row(one)).toMatchObject({
    template: "application-confirm",
    recipient: "ane@example.org",
    locale: "en",
    status: "waiting",
    subjectKind: "application",
    subjectId: "a",
    notBefore: START,
    createdAt: START,
    messageId: `${one}@auzolan`,
  });
  expect((await row(two))?.messageId).not.toBe((await row(one))?.messageId);
});

test("a held mail may leave only after its time", async () => {
  const id = await write("a", "application-withdrawn", 120);
  expect((await row(id))?.notBefore).toEqual(later(START, 120 * SECOND));
  expect(await claimDeliveries(at(119), DELIVERY_LISTS.mails)).toEqual([]);
  expect(await claimDeliveries(at(120), DELIVERY_LISTS.mails)).toEqual([id]);
});

test("what has not left can be recalled, values and all; other subjects' and other kinds' mails stay", async () => {
  const mine = await write("a", "application-withdrawn", 120);
  const other = await write("b", "application-withdrawn", 120);
  const kind = await write("a", "application-confirm", 120);
  const recalled = await transactAsPortal(at(60), (ctx) => recallMails(ctx, "a", ["application-withdrawn"]));
  expect(recalled).toBe(1);
  expect(await row(mine)).toMatchObject({ status: "recalled", data: NO_VALUES, endedAt: later(START, 60 * SECOND) });
  expect(await row(other)).toMatchObject({ status: "waiting", data: names });
  expect(await row(kind)).toMatchObject({ status: "waiting" });
  expect(await claimDeliveries(at(120), DELIVERY_LISTS.mails)).toHaveLength(2);
});

test("what a worker has claimed is not recalled", async () => {
  const id = await write("a", "application-withdrawn");
  await claimDeliveries(at(), DELIVERY_LISTS.mails);
  expect(await recall("a")).toBe(0);
  expect(await row(id)).toMatchObject({ status: "working", data: names });
});

test("recalling twice recalls once; recalling nothing is no fault", async () => {
  await write("a", "application-withdrawn", 120);
  expect([await recall("a"), await recall("a"), await recall("nothing")]).toEqual([1, 0, 0]);
});
