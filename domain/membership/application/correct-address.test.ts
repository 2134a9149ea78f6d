import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { applicationOf, claimedApplication, draftApplication, form, mailedToken, submittedApplication } from "#test/fixtures/applications";
import { confirmApplication } from "./confirm-application.ts";
import { correctAddress } from "./correct-address.ts";
import { CONFIRMATIONS_A_DAY } from "./mail-limit.ts";
import { submitApplication } from "./submit-application.ts";

let n = 0;
const other = () => `right-${++n}@example.org`;
const templates = async (email: string) => (await mailsTo(email)).map(({ template, status }) => `${template} ${status}`);

async function sent(given: Parameters<typeof form>[0] = {}) {
  const filled = form(given);
  const outcome = await submitApplication(visitor(), filled);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { filled, reference: outcome.value.reference };
}

test("the link goes to the corrected address, the first one ends, and the reference stays", async () => {
  const { filled, reference } = await sent();
  const first = await mailedToken(filled.email, "application-confirm");
  const email = other();
  expect(await correctAddress(visitor(), filled, email)).toEqual({ ok: true });
  const { id, email: kept, status } = await applicationOf(reference);
  expect([kept, status]).toEqual([email, "unconfirmed"]);
  expect(await templates(filled.email)).toEqual(["application-confirm recalled"]);
  expect(await confirmApplication(visitor(), { token: first })).toMatchObject({ refusal: "link_ended" });
  const token = await mailedToken(email, "application-confirm");
  expect(await confirmApplication(visitor(), { token })).toMatchObject({ ok: true, value: { reference } });
  const row = (await auditOf(id)).find(({ action }) => action === "application.address_corrected");
  expect(row).toMatchObject({ actorId: null });
  expect(JSON.stringify(row)).not.toContain("example.org");
});

test("a confirmed address is not changed, not even by whoever sent the form", async () => {
  const filled = form();
  const { reference, email } = await draftApplication(filled);
  expect(await correctAddress(visitor(), filled, other())).toMatchObject({ refusal: "application.address_confirmed" });
  expect(await applicationOf(reference)).toMatchObject({ email, status: "draft" });
});

test("another form for an application that is there changes nothing of it: the corrected address begins its own", async () => {
  const first = await submittedApplication({ organisation: `Bera ${++n}` });
  const { filled, reference } = await sent({ email: first.email, organisation: first.organisationName });
  const email = other();
  expect(await correctAddress(visitor(), filled, email)).toEqual({ ok: true });
  expect(await applicationOf(first.reference)).toMatchObject({ email: first.email, status: "submitted" });
  expect(await applicationOf(reference)).toMatchObject({ email, status: "unconfirmed" });
  expect(await templates(email)).toEqual(["application-confirm waiting"]);
});

test("corrected to an address with an application of its own, nothing is left of the second one", async () => {
  const first = await submittedApplication({ organisation: `Bera ${++n}` });
  const { filled, reference } = await sent({ organisation: first.organisationName });
  expect(await correctAddress(visitor(), filled, first.email)).toEqual({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ email: "", status: "expired" });
  expect((await templates(first.email)).at(-1)).toBe("application-again waiting");
  const email = other();
  expect(await correctAddress(visitor(), filled, email)).toEqual({ ok: true });
  expect(await templates(email)).toEqual(["application-confirm waiting"]);
});

test("corrected to an address that was refused lately for this organisation, it begins nothing", async () => {
  const reviewer = await staff();
  const first = await claimedApplication(reviewer, { organisation: `Bera ${++n}` });
  expectDone(await refuseApplication(reviewer, { applicationId: first.id, reason: "Not yet." }));
  const { filled, reference } = await sent({ organisation: first.organisationName });
  const tomorrow = context({ clock: () => later(new Date(), DAY) });
  expect(await correctAddress(tomorrow, filled, first.email)).toEqual({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ email: "", status: "expired" });
  expect((await templates(first.email)).at(-1)).toBe("application-too-early waiting");
});

test("corrected twice at once it has one address, and one link that works", async () => {
  const { filled, reference } = await sent();
  const emails = [other(), other()];
  await Promise.all(emails.map((email) => correctAddress(visitor(), filled, email)));
  const tokens = await Promise.all(emails.map((email) => mailedToken(email, "application-confirm")));
  const opened = [];
  for (const token of tokens) opened.push(await confirmApplication(visitor(), { token }));
  expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  expect(emails).toContain((await applicationOf(reference)).email);
});

test("moving on does not reset how many emails an address gets in a day", async () => {
  const target = other().toUpperCase().replace("EXAMPLE.ORG", "example.org");
  for (let round = 0; round < CONFIRMATIONS_A_DAY + 2; round++) {
    const { filled } = await sent();
    await correctAddress(visitor(), filled, target);
    await correctAddress(visitor(), filled, other());
  }
  const got = await mailsTo(target);
  expect(got.length).toBeGreaterThan(0);
  expect(got.length).toBeLessThanOrEqual(CONFIRMATIONS_A_DAY);
});
