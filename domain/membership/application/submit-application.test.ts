import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications, consents } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { PRIVACY_VERSION } from "#domain/membership/consent/consent-texts";
import { SubmitApplication } from "#domain/membership/input";
import { APPLICATION_STATUSES, type ApplicationStatus } from "#domain/membership/state";
import { requestStatusLink } from "#domain/membership/status/request-status-link";
import { queuePage } from "#domain/review/queue/queue-reads";
import { DAY, earlier } from "#lib/clock";
import { newToken } from "#lib/ids";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { applicationOf, form, submittedApplication } from "#test/fixtures/applications";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { submitApplication } from "./submit-application.ts";

const referenceOf = async (input: SubmitApplication, ctx = visitor()) => {
  const outcome = await submitApplication(ctx, input);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.reference;
};

test("a form becomes an unconfirmed application with a readable reference, and its link is mailed", async () => {
  const input = form();
  const reference = await referenceOf(input, context({ locale: "eu" }));
  expect(reference).toMatch(/^BHC-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(await applicationOf(reference)).toMatchObject({ status: "unconfirmed", submittedAt: null, email: input.email });
  expect(await mailsTo(input.email)).toMatchObject([
    {
      template: "application-confirm",
      locale: "eu",
      data: { reference, path: expect.stringMatching(/^\/eu\/apply\/confirm\/[\w-]{43}$/) },
    },
  ]);
});

test("the audit row names no person", async () => {
  const { id } = await applicationOf(await referenceOf(form()));
  const [row] = await auditOf(id);
  expect(row).toMatchObject({ action: "application.sent", actorId: null });
  expect(JSON.stringify(row)).not.toMatch(/Nahia|example\.org/);
});

test("consents are kept with their text's version, language and time; what was not ticked is not there", async () => {
  const { id } = await applicationOf(await referenceOf(form({ listing: true }), context({ locale: "es" })));
  const kept = await context()
    .db.select({ kind: consents.kind, version: consents.textVersion, locale: consents.locale })
    .from(consents)
    .where(eq(consents.applicationId, id));
  expect(kept.map(({ kind }) => kind).sort()).toEqual(["listing", "privacy"]);
  expect(kept[0]).toMatchObject({ version: PRIVACY_VERSION, locale: "es" });
});

test("fifty posts of one form at once are one application and one mail", async () => {
  const input = form();
  const references = await Promise.all(Array.from({ length: 50 }, () => referenceOf(input)));
  expect(new Set(references).size).toBe(1);
  expect(await mailsTo(input.email)).toHaveLength(1);
});

test("a second form for the same organisation gets a receipt of its own, and an email with both numbers that points to the first application", async () => {
  const { email, reference } = await submittedApplication({ organisation: "Ibérica de Sensores" });
  const receipt = await referenceOf(form({ email: email.toUpperCase(), organisation: "IBERICA  de sensores" }));
  expect(receipt).not.toBe(reference);
  expect(await mailsTo(email.toUpperCase())).toMatchObject([
    { template: "application-again", data: { reference, shown: receipt, path: expect.stringContaining("/apply/link/") } },
  ]);
});

test("by the reference of a receipt staff find the application, and a new link to it can be asked for", async () => {
  const first = await submittedApplication();
  const receipt = await referenceOf(form({ email: first.email, organisation: first.organisationName }));
  const found = await queuePage(await staff(), { ...WHOLE_QUEUE, q: receipt });
  expect(found.rows.map(({ reference }) => reference)).toEqual([first.reference]);
  await requestStatusLink(visitor(), { reference: receipt });
  expect((await mailsTo(first.email)).at(-1)).toMatchObject({ template: "application-status-link", data: { reference: first.reference } });
});

test("the same address for another organisation is another application", async () => {
  const input = form();
  expect(await referenceOf(input)).not.toBe(await referenceOf(form({ email: input.email, key: newToken() })));
});

test("an address gets at most three confirmation mails a day, however it is spelled", async () => {
  const email = "many@example.org";
  for (const spelled of [email, "Many@example.org", email, email, "MANY@EXAMPLE.ORG"]) await referenceOf(form({ email: spelled }));
  const mails = [...(await mailsTo(email)), ...(await mailsTo("Many@example.org")), ...(await mailsTo("MANY@EXAMPLE.ORG"))];
  expect(mails).toHaveLength(3);
});

test.each([
  ["no acknowledgement", { privacy: false }],
  ["no first name", { firstName: " " }],
  ["an address without a domain", { email: "nahia@" }],
  ["a country that is none", { country: "XX" }],
  ["an unknown field", { status: "approved" }],
])("%s is not accepted", (_, given) => {
  expect(SubmitApplication.safeParse({ ...form(), ...given }).success).toBe(false);
});

/** An application in a state, long enough ago that no mail of it waits; undefined where there was none. */
async function inState(status: ApplicationStatus | undefined) {
  const input = form();
  if (!status) return input;
  const { id } = await applicationOf(await referenceOf(input));
  const decidedAt = earlier(new Date(), DAY);
  await transactAsPortal(context(), ({ db }) => db.update(applications).set({ status, decidedAt }).where(eq(applications.id, id)));
  return input;
}

test.each([undefined, ...APPLICATION_STATUSES])(
  "beside an application that is %s each form gets a receipt of its own, twice the same",
  async (status) => {
    const { email, organisation } = await inState(status);
    const forms = [1, 2].map(() => form({ email, organisation }));
    const receipts: string[] = [];
    for (const sent of [...forms, ...forms]) receipts.push(await referenceOf(sent));
    for (const receipt of receipts) expect(receipt).toMatch(/^BHC-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(receipts.slice(2)).toEqual(receipts.slice(0, 2));
    expect(new Set(receipts).size).toBe(2);
  },
);
