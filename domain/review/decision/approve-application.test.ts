import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations, organisationPeople } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawConsent } from "#domain/membership/consent/withdraw-consent";
import { later, SECOND } from "#lib/clock";
import { as, auditOf, mailsTo, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { applicationOf, asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { approveApplication } from "./approve-application.ts";

const organisationsNow = () =>
  context()
    .db.select({
      id: organisations.id,
      contact: organisations.contactName,
      status: organisations.status,
      publishedAt: organisations.publishedAt,
    })
    .from(organisations);

test("approving creates an unlisted organisation and invites its applicant, in an email that waits", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const { id, reference, email } = await claimedApplication(reviewer);
  const outcome = await approveApplication(reviewer, { applicationId: id });
  expect(outcome.ok).toBe(true);
  const after = await applicationOf(reference);
  expect(after).toMatchObject({ status: "approved", decidedAt: expect.any(Date) });
  expect(await organisationsNow()).toEqual([{ id: after.organisationId, contact: null, status: "active", publishedAt: null }]);
  const mail = (await mailsTo(email)).at(-1);
  expect(mail).toMatchObject({
    template: "application-approved",
    status: "waiting",
    data: { path: expect.stringContaining("/invitations/") },
  });
  expect(mail?.notBefore).toEqual(later(reviewer.now, 120 * SECOND));
  const [invitation] = await context()
    .db.select({ id: invitations.id, role: invitations.role, applicationId: invitations.applicationId })
    .from(invitations);
  expect(invitation).toMatchObject({ role: "owner", applicationId: id });
  expect(await auditOf(invitation?.id ?? "")).toMatchObject([
    { action: "invitation.created", facts: { organisationId: after.organisationId, role: "owner" } },
  ]);
});

test("the audit says who approved what", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await approveApplication(reviewer, { applicationId: id });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.approved", facts: { status: ["submitted", "approved"] } });
});

test("an applicant who withdrew the listing consent before is nobody's contact", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer, { listing: true });
  expectDone(await withdrawConsent(asApplicant(id), { reference, kind: "listing" }));
  expectDone(await approveApplication(reviewer, { applicationId: id }));
  expect(await organisationsNow()).toMatchObject([{ contact: null }]);
});

test("with the listing consent the applicant is the organisation's contact", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer, { listing: true });
  await approveApplication(reviewer, { applicationId: id });
  expect(await organisationsNow()).toMatchObject([{ contact: "Nahia Zubiondo, Director" }]);
});

test("two approvals at once found one organisation, and the second is told", async () => {
  const reviewer = await staff("reviewer", { firstName: "Ane", lastName: "First" });
  const admin = await staff("staffAdmin", { firstName: "Ane", lastName: "Second" });
  const { id } = await claimedApplication(reviewer);
  const outcomes = await Promise.all([reviewer, admin].map((ctx) => approveApplication(ctx, { applicationId: id })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const by = outcomes[0]?.ok ? "Ane First" : "Ane Second";
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
    refusal: "application.already_decided",
    details: { by, outcome: "approved", at: reviewer.now.toISOString() },
  });
  expect(await organisationsNow()).toHaveLength(1);
});

test("only who has it, or a staffAdmin, approves; nobody else founds anything", async () => {
  const { id } = await submittedApplication();
  expect(await approveApplication(await staff(), { applicationId: id })).toMatchObject({ refusal: "application.claim_first" });
  const taken = await claimedApplication(await staff());
  expect(await approveApplication(await staff(), { applicationId: taken.id })).toMatchObject({ refusal: "application.not_yours" });
  for (const ctx of [visitor(), await as(await person())])
    expect(await approveApplication(ctx, { applicationId: taken.id })).toMatchObject({ refusal: "forbidden" });
  expect(await organisationsNow()).toEqual([]);
  expect(await approveApplication(await staff("staffAdmin"), { applicationId: taken.id })).toMatchObject({ ok: true });
});

test("a staffAdmin does not approve for an organisation of theirs", async () => {
  const admin = await staff("staffAdmin");
  const personId = admin.actor.kind === "person" ? admin.actor.personId : "";
  const organisationId = await organisation({ name: "Sorgin Neuro" });
  await transact(admin, async (ctx) =>
    ctx.db.insert(organisationPeople).values({ organisationId, personId, role: "viewer", since: ctx.now }),
  );
  const { id } = await submittedApplication({ organisation: "SORGIN neuro" });
  expect(await approveApplication(await as(personId), { applicationId: id })).toMatchObject({ refusal: "own_organisation" });
});

test("two organisations of one name have two addresses", async () => {
  const admin = await staff("staffAdmin");
  for (const email of ["a@example.org", "b@example.org"])
    await approveApplication(admin, {
      applicationId: (await submittedApplication({ email, organisation: "New" })).id,
      despite: "Two firms have this name.",
      seen: "duplicate",
    });
  const slugs = await context().db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.name, "New"));
  expect(slugs.map(({ slug }) => slug).sort()).toEqual(["new-2", "new-3"]);
});
