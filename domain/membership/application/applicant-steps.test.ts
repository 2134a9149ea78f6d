import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consents } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { giveConsent } from "#domain/membership/consent/give-consent";
import { withdrawConsent } from "#domain/membership/consent/withdraw-consent";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { later, SECOND } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";

test("the applicant withdraws, and gets an email about it", async () => {
  const { id, reference, email } = await submittedApplication();
  expect(await withdrawApplication(asApplicant(id), { reference })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "withdrawn" });
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-withdrawn", status: "waiting" });
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: "application.withdrawn",
    actorId: id,
    facts: { status: ["submitted", "withdrawn"] },
  });
});

test("an unconfirmed one can be withdrawn, a decided or withdrawn one cannot", async () => {
  const unconfirmed = await unconfirmedApplication();
  expect(await withdrawApplication(asApplicant(unconfirmed.id), { reference: unconfirmed.reference })).toMatchObject({ ok: true });
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await approveApplication(reviewer, { applicationId: id });
  const told = asApplicant(id, { clock: () => later(reviewer.now, reviewer.decisionHold * SECOND) });
  expect(await withdrawApplication(told, { reference })).toMatchObject({ refusal: "application.not_open" });
});

test("two withdrawals at once are one; nobody else withdraws", async () => {
  const { id, reference, email } = await submittedApplication();
  const other = await submittedApplication();
  expect(await withdrawApplication(visitor(), { reference })).toMatchObject({ refusal: "forbidden" });
  expect(await withdrawApplication(await staff("staffAdmin"), { reference })).toMatchObject({ refusal: "forbidden" });
  expect(await withdrawApplication(asApplicant(other.id), { reference })).toMatchObject({ refusal: "not_found" });
  const outcomes = await Promise.all([1, 2].map(() => withdrawApplication(asApplicant(id), { reference })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await mailsTo(email)).filter((mail) => mail.template === "application-withdrawn")).toHaveLength(1);
});

const consentOf = async (id: string, kind: string) =>
  (
    await context()
      .db.select({ kind: consents.kind, locale: consents.locale, withdrawnAt: consents.withdrawnAt })
      .from(consents)
      .where(eq(consents.applicationId, id))
  ).findLast((consent) => consent.kind === kind);

test("a consent is given, withdrawn and given again, each in the audit", async () => {
  const { id, reference } = await submittedApplication();
  expect(await consentOf(id, "listing")).toBeUndefined();
  await giveConsent(asApplicant(id, { locale: "eu" }), { reference, kind: "listing" });
  expect(await consentOf(id, "listing")).toMatchObject({ locale: "eu", withdrawnAt: null });
  await withdrawConsent(asApplicant(id), { reference, kind: "listing" });
  expect(await consentOf(id, "listing")).toMatchObject({ withdrawnAt: expect.any(Date) });
  await giveConsent(asApplicant(id), { reference, kind: "listing" });
  expect(await consentOf(id, "listing")).toMatchObject({ locale: "en", withdrawnAt: null });
  expect((await auditOf(id)).slice(-3).map(({ action }) => action)).toEqual([
    "application.consent_given",
    "application.consent_withdrawn",
    "application.consent_given",
  ]);
});

test("given twice at once it is given once, and only by the applicant", async () => {
  const { id, reference } = await submittedApplication();
  const before = (await auditOf(id)).length;
  await Promise.all([1, 2, 3].map(() => giveConsent(asApplicant(id), { reference, kind: "listing" })));
  expect(await auditOf(id)).toHaveLength(before + 1);
  expect(await giveConsent(visitor(), { reference, kind: "listing" })).toMatchObject({ refusal: "not_found" });
  expect(await withdrawConsent(await staff(), { reference, kind: "listing" })).toMatchObject({ refusal: "not_found" });
});

test("the organisation's contact follows the listing consent", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer, { listing: true });
  await approveApplication(reviewer, { applicationId: id });
  const contact = async () => (await context().db.select({ name: organisations.contactName }).from(organisations))[0]?.name;
  await withdrawConsent(asApplicant(id), { reference, kind: "listing" });
  expect(await contact()).toBeNull();
  await giveConsent(asApplicant(id), { reference, kind: "listing" });
  expect(await contact()).toBe("Nahia Zubiondo, Director");
});
