import { expect, test } from "vitest";
import { outbox } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import {
  claimDeliveries,
  completeDelivery,
  DELIVERY_LISTS,
  MAX_ATTEMPTS,
  postponeDelivery,
  retryDelay,
} from "#domain/kernel/mail/deliveries";
import { DAY, later } from "#lib/clock";
import { asApplicant, filledApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { rowsOfEach, tableNames } from "#test/raw";
import { deleteDraft } from "./delete-draft.ts";
import { expireApplication } from "./expire-application.ts";

/** Attack M4 of the penetration test: what is left in the database of somebody whose application was deleted. */
const PERSON = {
  firstName: "Canaryfirst",
  lastName: "Canarylast",
  email: "canary@canary.example",
  position: "Canaryposition",
  organisation: "Canary Organisation",
};
const REJECTED = Object.assign(new Error("Can't send mail: 550 5.1.1 <canary@canary.example> unknown"), {
  code: "EENVELOPE",
  response: "550 5.1.1 <canary@canary.example> unknown",
});
const after = (milliseconds: number) =>
  context({ actor: { kind: "system", name: "worker" }, clock: () => later(new Date(), milliseconds) });
const { mails } = DELIVERY_LISTS;

/** The tables in which something of that person is. */
async function tablesWithCanary() {
  const rows = await rowsOfEach((await tableNames()).filter((name) => !name.startsWith("search_")));
  return [...rows].filter(([, found]) => /canary/i.test(JSON.stringify(found))).map(([table]) => table);
}

test("attack M4 a: of a deleted draft no row says anything of its person once the email about that is sent or given up", async () => {
  for (const isRejected of [false, true]) {
    const { id, reference } = await filledApplication(PERSON);
    expect(await tablesWithCanary()).toContain("applications");
    expect(await deleteDraft(asApplicant(id), { reference })).toMatchObject({ ok: true });
    expect(await tablesWithCanary()).toEqual(["outbox"]);
    let waited = DAY;
    for (let n = 1; n <= (isRejected ? MAX_ATTEMPTS.forgotten : 1); n++) {
      const claimed = await claimDeliveries(after(waited), mails);
      expect(claimed).toHaveLength(1);
      for (const mail of claimed)
        await (isRejected ? postponeDelivery(after(waited), mails, mail, REJECTED) : completeDelivery(after(waited), mails, mail));
      waited += retryDelay(n);
    }
    expect(await tablesWithCanary()).toEqual([]);
  }
});

test("attack M4 c: of an email that a mail server rejects only codes are kept, and nothing once its application has expired", async () => {
  const { id } = await unconfirmedApplication(PERSON);
  for (const mail of await claimDeliveries(after(0), mails)) await postponeDelivery(after(0), mails, mail, REJECTED);
  expect(await context().db.select({ error: outbox.lastError }).from(outbox)).toEqual([{ error: "EENVELOPE 550 5.1.1" }]);
  expect(await expireApplication(after(7 * DAY), { applicationId: id })).toMatchObject({ ok: true });
  expect(await tablesWithCanary()).toEqual([]);
  expect(await context().db.select({ error: outbox.lastError }).from(outbox)).toEqual([{ error: null }]);
});
