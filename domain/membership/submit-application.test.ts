import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications, consents } from "#db/schema/membership";
import { DAY, earlier } from "#lib/clock";
import { newToken } from "#lib/ids";
import { applicationOf, form, submittedApplication } from "#test/applications";
import { auditOf, mailsTo, visitor } from "#test/builders";
import { context } from "../kernel/context.ts";
import { transactAsPortal } from "../kernel/transact.ts";
import { PRIVACY_VERSION } from "./consent-texts.ts";
import { SubmitApplication } from "./input.ts";
import { APPLICATION_STATUSES, type ApplicationStatus } from "./state.ts";
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

test("a second form for the same organisation gets the same answer, and a mail that points to the first", async () => {
  const first = await submittedApplication({ organisation: "Ibérica de Sensores" });
  const reference = await referenceOf(form({ email: first.email.toUpperCase(), organisation: "IBERICA  de sensores" }));
  expect(reference).toBe(first.reference);
  expect(await mailsTo(first.email.toUpperCase())).toMatchObject([
    { template: "application-again", data: { reference, path: expect.stringContaining("/apply/link/") } },
  ]);
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
  "two more forms for an application that is %s get one answer between them",
  async (status) => {
    const { email, organisation } = await inState(status);
    const answers = [];
    for (let n = 0; n < 2; n++) answers.push(await submitApplication(visitor(), form({ email, organisation })));
    expect(answers[0]).toEqual({ ok: true, value: { reference: expect.stringMatching(/^BHC-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/) } });
    expect(answers[1]).toEqual(answers[0]);
  },
);
