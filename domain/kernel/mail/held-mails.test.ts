import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { later, SECOND } from "#lib/clock";
import { auditOf, staff } from "#test/builders";
import { claimDeliveries, DELIVERY_LISTS } from "./deliveries.ts";
import { heldMails, releaseMail } from "./held-mails.ts";
import { enqueueMail } from "./outbox.ts";

const START = new Date("2026-11-25T10:00:00Z");
const portal = (seconds = 0) => context({ actor: { kind: "system", name: "demo" }, clock: () => later(START, seconds * SECOND) });
const hold = () =>
  transactAsPortal(portal(), (ctx) =>
    enqueueMail(ctx, {
      template: "sign-in",
      to: "a@example.org",
      locale: "en",
      data: { firstName: "A", path: "/en" },
      subject: { kind: "person", id: "p" },
      holdSeconds: ctx.decisionHold,
    }),
  );

test("a held mail is listed while it waits, and released it is due at once", async () => {
  const id = await hold();
  expect((await heldMails(portal(119))).map((mail) => mail.id)).toEqual([id]);
  expect(await heldMails(portal(120))).toEqual([]);
  expect(await claimDeliveries(portal(1), DELIVERY_LISTS.mails)).toEqual([]);
  expect((await releaseMail(portal(1), id)).ok).toBe(true);
  expect(await claimDeliveries(portal(1), DELIVERY_LISTS.mails)).toEqual([id]);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(["mail.released"]);
});

test("nobody but the portal itself releases, and only what still waits", async () => {
  const id = await hold();
  expect(await releaseMail(await staff("staffAdmin"), id)).toMatchObject({ refusal: "forbidden" });
  expect(await releaseMail(portal(200), id)).toMatchObject({ refusal: "not_found" });
  expect(await auditOf(id)).toEqual([]);
});
