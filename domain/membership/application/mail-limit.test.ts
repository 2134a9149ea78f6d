import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { requestStatusLink } from "#domain/membership/status/request-status-link";
import { DAY, earlier, MINUTE } from "#lib/clock";
import { mailsTo } from "#test/builders";
import { applicationOf, form, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { CONFIRMATION_MAILS, CONFIRMATIONS_A_DAY, mailsWithinADay, STATUS_LINKS_A_DAY } from "./mail-limit.ts";
import { submitApplication } from "./submit-application.ts";

const email = "ane.beste@example.org";
const ago = (milliseconds: number) => context({ clock: () => earlier(new Date(), milliseconds) });
const counted = (templates = CONFIRMATION_MAILS, key = email) => mailsWithinADay(context(), key, templates);
const templates = async (address: string) => (await mailsTo(address)).map(({ template }) => template);
const send = async (given: { email?: string; organisation?: string }, ctx: Context = context()) => {
  const sent = await submitApplication(ctx, form({ email, ...given }));
  if (!sent.ok) throw new Error(sent.refusal);
  return sent.value.reference;
};

test("a day slides: what was sent a moment less than a day ago counts, a moment more does not", async () => {
  await send({ organisation: "One" }, ago(DAY + MINUTE));
  expect(await counted()).toBe(0);
  await send({ organisation: "Two" }, ago(DAY - MINUTE));
  expect(await counted()).toBe(1);
  await send({ organisation: "Three" });
  expect(await counted()).toBe(2);
});

test("an address is counted however it is spelled, and no other's mails with it", async () => {
  await send({ email: "Ane.Beste@Example.org", organisation: "One" });
  await send({ email: "ANE.BESTE@EXAMPLE.ORG", organisation: "Two" });
  await send({ email: "jon@example.org", organisation: "Three" });
  expect(await counted()).toBe(2);
  expect(await counted(CONFIRMATION_MAILS, "jon@example.org")).toBe(1);
  expect(await counted(CONFIRMATION_MAILS, "nobody@example.org")).toBe(0);
});

test("mails of other kinds do not count", async () => {
  await submittedApplication({ email });
  expect(await templates(email)).toContain("application-received");
  expect(await counted()).toBe(1);
  expect(await counted(["application-status-link"])).toBe(0);
});

test("beyond the limit the answer is the same, and the day after there is an email again", async () => {
  for (let n = 0; n < CONFIRMATIONS_A_DAY; n++) await send({ organisation: `Before ${n}` }, ago(DAY - MINUTE));
  expect(await templates(email)).toHaveLength(CONFIRMATIONS_A_DAY);
  const reference = await send({ organisation: "One too many" }, ago(DAY - 2 * MINUTE));
  expect(await templates(email)).toHaveLength(CONFIRMATIONS_A_DAY);
  expect(await applicationOf(reference)).toMatchObject({ status: "unconfirmed", organisationName: "One too many" });
  await send({ organisation: "The day after" }, context({ clock: () => new Date(Date.now() + 2 * MINUTE) }));
  expect(await templates(email)).toHaveLength(CONFIRMATIONS_A_DAY + 1);
});

test("status links have a limit of their own, shared by the applications of an address", async () => {
  const [one, two] = [await submittedApplication({ email }), await submittedApplication({ email, organisation: "Another" })];
  for (let n = 0; n < STATUS_LINKS_A_DAY; n++) await requestStatusLink(context(), { reference: n % 2 ? one.reference : two.reference });
  for (const { reference } of [one, two]) expect(await requestStatusLink(context(), { reference })).toMatchObject({ ok: true });
  expect((await templates(email)).filter((template) => template === "application-status-link")).toHaveLength(STATUS_LINKS_A_DAY);
  expect(await counted()).toBe(2);
});

test("ten requests at once send no more than the limit", async () => {
  const { reference } = await submittedApplication({ email });
  const all = await Promise.all(Array.from({ length: 10 }, () => requestStatusLink(context(), { reference })));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(await counted(["application-status-link"])).toBe(STATUS_LINKS_A_DAY);
  const unconfirmed = await unconfirmedApplication({ email: "jon@example.org" });
  await Promise.all(Array.from({ length: 10 }, () => requestStatusLink(context(), { reference: unconfirmed.reference })));
  expect(await counted(CONFIRMATION_MAILS, "jon@example.org")).toBe(CONFIRMATIONS_A_DAY);
});
