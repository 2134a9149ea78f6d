import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople, people } from "#db/schema/access";
import { outbox } from "#db/schema/kernel";
import { memberReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { applicationFields } from "#domain/membership/application/application-fields";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { pageVersion } from "#domain/membership/application/page-version";
import { savePage } from "#domain/membership/application/save-page";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { memberReferencesOf } from "#domain/review/application/member-references";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { DAY, later, SECOND } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asApplicant, draftApplication, mailedToken, submittedApplication } from "#test/fixtures/applications";
import { answer, asItIs, askAtOnce } from "#test/fixtures/points";
import { listed } from "#test/fixtures/profiles";
import { answerMemberReference } from "./answer-member-reference.ts";
import { askedMemberReference, ownMemberReferences } from "./member-reference-reads.ts";
import { unreachableMembers } from "./unreachable-members.ts";

const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
let n = 0;
const listedMember = async (name: string) => (await listed({ name })).id;
const newName = () => `Kide Zaharra ${++n}`;

/** A listed member with an owner, and an application that names it. */
async function named() {
  const name = newName();
  const { id: memberId, owner } = await listed({ name });
  const application = await submittedApplication({}, context(), { answers: { references: [name] } });
  return { name, memberId, owner, application, token: await mailedToken(emailOf(owner), "member-reference-asked") };
}

async function name(typed: string[]) {
  const { id, reference } = await draftApplication();
  const ctx = asApplicant(id);
  await chooseKind(ctx, { reference, kind: "company" });
  const version = pageVersion([{ key: "references", answer: undefined }]);
  const outcome = await savePage(ctx, { reference, page: "references", version, values: { references: typed } });
  const fields = await applicationFields(ctx, id);
  return { outcome, answer: fields?.sections.find(({ key }) => key === "references")?.pages[0]?.fields[0]?.answer };
}

test("a member is named however it is spelled, and is stored as the directory writes it", async () => {
  const listedName = `Árbol Biotech ${++n}`;
  await listedMember(listedName);
  expect(await name([` arbol  BIOTECH ${n}`, ""])).toMatchObject({ outcome: { ok: true }, answer: [listedName] });
  expect(await name([listedName, listedName])).toMatchObject({ answer: [listedName] });
});

test("a name that is no listed member's is refused, with those that come close; three are too many", async () => {
  const listedName = `Zorionak Medikal ${++n}`;
  await listedMember(listedName);
  const hidden = `Unlisted Thing ${++n}`;
  await organisation({ name: hidden });
  expect(await name(["Zorionak"])).toMatchObject({
    outcome: { refusal: "fields", details: { references: expect.stringContaining(listedName) } },
    answer: undefined,
  });
  expect(await name([hidden])).toMatchObject({ outcome: { details: { references: expect.stringContaining("memberUnknown") } } });
  expect(await name([listedName, "b", "c"])).toMatchObject({ outcome: { details: { references: expect.stringContaining("tooMany") } } });
});

test("of two names that are no member's, both are told with what comes close", async () => {
  const [one, other] = [`Gorosti Lab ${++n}`, `Haltzari Lab ${++n}`];
  await listedMember(one);
  await listedMember(other);
  const { outcome } = await name(["Gorosti", "Haltzari"]);
  const told = JSON.parse(outcome.ok ? "{}" : String(outcome.details?.references));
  expect([told, ...told.more].map(({ details }) => [details.typed, details.near])).toEqual([
    ["Gorosti", one],
    ["Haltzari", other],
  ]);
});

test("a member that the portal has no address for is told before it is sent; one with an owner or an address is not", async () => {
  const [reached, silent, written] = [newName(), newName(), newName()];
  await listedMember(reached);
  for (const name of [silent, written]) {
    const id = await listedMember(name);
    await transact(context(), async ({ db }) => {
      await db.delete(organisationPeople).where(eq(organisationPeople.organisationId, id));
      await db
        .update(organisations)
        .set({ contactEmail: name === written ? "office@kide.example" : null })
        .where(eq(organisations.id, id));
    });
  }
  expect(await unreachableMembers(context(), [reached, silent, written, "No such member"])).toEqual([silent]);
  const { id } = await submittedApplication({}, context(), { answers: { references: [silent, reached] } });
  const states = await ownMemberReferences(asApplicant(id));
  expect(states.filter(({ state }) => state === "nobody").map(({ member }) => member)).toEqual([silent]);
  // The history says so too, of that one alone.
  const told = (await auditOf(id)).filter(({ action }) => action.startsWith("application.member_reference_"));
  expect(told.map(({ action }) => action.replace("application.member_reference_", "")).sort()).toEqual(["asked", "not_asked"]);
});

test("a name that two members bear names neither", async () => {
  const twice = `Bikia ${++n}`;
  for (const _ of [1, 2]) await listedMember(twice);
  expect(await name([twice])).toMatchObject({
    outcome: { refusal: "fields", details: { references: expect.stringContaining("memberNear") } },
  });
});

test("on Send its owners, admins and contacts are asked by mail, each in their language, once", async () => {
  const memberName = newName();
  const { id: memberId, owner } = await listed({ name: memberName });
  const [contact, editor] = [await member(memberId, "contact"), await member(memberId, "editor")];
  await transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ locale: "eu" })
      .where(eq(people.email, emailOf(contact)));
  });
  const { id } = await submittedApplication({ organisation: "Laminak" }, context(), { answers: { references: [memberName] } });
  expect(await mailsTo(emailOf(owner))).toMatchObject([
    { template: "member-reference-asked", locale: "en", data: { member: memberName, organisation: "Laminak" } },
  ]);
  expect(await mailsTo(emailOf(contact))).toMatchObject([{ locale: "eu", data: { path: expect.stringMatching(/^\/eu\/references\//) } }]);
  expect(await mailsTo(emailOf(editor))).toEqual([]);
  expect((await auditOf(id)).filter(({ action }) => action === "application.member_reference_asked")).toMatchObject([
    { facts: { organisationId: memberId } },
  ]);
});

test("a member with nobody in the portal is asked at the address of its page", async () => {
  const memberName = newName();
  const memberId = await listedMember(memberName);
  await transact(context(), async ({ db }) => {
    await db.delete(organisationPeople).where(eq(organisationPeople.organisationId, memberId));
    await db.update(organisations).set({ contactEmail: "office@kide.example" }).where(eq(organisations.id, memberId));
  });
  await submittedApplication({}, context(), { answers: { references: [memberName] } });
  expect(await mailsTo("office@kide.example")).toMatchObject([{ template: "member-reference-asked" }]);
});

test("the page behind the mail uses nothing up; the answer is stored once, is audited without its content, and staff read it", async () => {
  const { token, application, memberId, name: memberName } = await named();
  for (let look = 0; look < 3; look++)
    expect(await askedMemberReference(visitor(), token)).toMatchObject({ organisation: application.organisationName, member: memberName });
  expect(await answerMemberReference(visitor(), { token, answer: "yes", comment: "Solid people." })).toMatchObject({ ok: true });
  expect(await askedMemberReference(visitor(), token)).toBeUndefined();
  expect(await answerMemberReference(visitor(), { token, answer: "no" })).toMatchObject({ refusal: "link_ended" });
  expect(await memberReferencesOf(await staff(), application.id)).toMatchObject([
    { member: memberName, answer: "yes", comment: "Solid people." },
  ]);
  const last = (await auditOf(application.id)).at(-1);
  expect(last).toMatchObject({ action: "application.member_reference_answered", facts: { organisationId: memberId } });
  expect(JSON.stringify(last)).not.toMatch(/yes|Solid/);
});

test("answered twice at once it is one answer", async () => {
  const { token, application } = await named();
  const both = await Promise.all([
    answerMemberReference(visitor(), { token, answer: "yes" }),
    answerMemberReference(visitor(), { token, answer: "no" }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await auditOf(application.id)).filter(({ action }) => action === "application.member_reference_answered")).toHaveLength(1);
});

test("a comment alone is neither yes nor no", async () => {
  const { token, application } = await named();
  await answerMemberReference(visitor(), { token, answer: "comment", comment: "We met once." });
  expect(await memberReferencesOf(await staff(), application.id)).toMatchObject([
    { answer: null, comment: "We met once.", answeredAt: expect.any(Date) },
  ]);
});

test("until the email about a decision leaves, the page behind the link is as before, and an answer is taken", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const decide = {
    refused: (applicationId: string) => refuseApplication(reviewer, { applicationId, reason: "Not in this sector." }),
    approved: (applicationId: string) => approveApplication(reviewer, { applicationId }),
  };
  for (const decision of Object.values(decide)) {
    const { token, application } = await named();
    expectDone(await claimApplication(reviewer, { applicationId: application.id }));
    expectDone(await decision(application.id));
    expect(await askedMemberReference(visitor(), token)).toMatchObject({ organisation: application.organisationName });
    const told = context({ clock: () => later(new Date(), 121 * SECOND) });
    expect(await askedMemberReference(told, token)).toBeUndefined();
    expect(await answerMemberReference(told, { token, answer: "yes" })).toMatchObject({ refusal: "link_ended" });
    expectDone(await answerMemberReference(visitor(), { token, answer: "yes" }));
    expectDone(await undoDecision(reviewer, { applicationId: application.id }));
    expect(await memberReferencesOf(reviewer, application.id)).toMatchObject([{ answer: "yes" }]);
  }
});

test("too old, of an application that is decided, or made up, there is nothing to answer", async () => {
  const { token } = await named();
  const muchLater = context({ clock: () => later(new Date(), 31 * DAY) });
  expect(await answerMemberReference(muchLater, { token, answer: "yes" })).toMatchObject({ refusal: "link_ended" });
  expect(await askedMemberReference(muchLater, token)).toBeUndefined();
  expect(await answerMemberReference(visitor(), { token: "x".repeat(43), answer: "yes" })).toMatchObject({ refusal: "link_ended" });
  const memberName = newName();
  const { owner } = await listed({ name: memberName });
  const reviewer = await staff();
  const { id } = await submittedApplication({}, context(), { answers: { references: [memberName] } });
  await claimApplication(reviewer, { applicationId: id });
  await refuseApplication(reviewer, { applicationId: id, reason: "No." });
  const second = await mailedToken(emailOf(owner), "member-reference-asked");
  const told = context({ clock: () => later(new Date(), DAY) });
  expect(await answerMemberReference(told, { token: second, answer: "yes" })).toMatchObject({ refusal: "link_ended" });
});

test("the applicant sees that a member has answered, never what; nobody else sees even that", async () => {
  const { token, application, name: memberName, owner } = await named();
  const applicant = asApplicant(application.id);
  expect(await ownMemberReferences(applicant)).toMatchObject([{ member: memberName, state: "waiting" }]);
  await answerMemberReference(visitor(), { token, answer: "no", comment: "canary-7f3a" });
  expect(await ownMemberReferences(applicant)).toEqual([{ member: memberName, state: "answered", at: expect.any(Date) }]);
  expect(JSON.stringify([await ownMemberReferences(applicant), await applicationFields(applicant, application.id)])).not.toContain(
    "canary",
  );
  expect(await memberReferencesOf(applicant, application.id)).toBeUndefined();
  for (const ctx of [visitor(), owner, await staff()]) expect(await ownMemberReferences(ctx)).toEqual([]);
  for (const ctx of [visitor(), owner]) expect(await memberReferencesOf(ctx, application.id)).toBeUndefined();
});

test("the applicant and staff read that a member was asked only once the email has left; with no address nobody was", async () => {
  const { application, name: memberName } = await named();
  const own = () => ownMemberReferences(asApplicant(application.id));
  const mailIs = (set: Partial<typeof outbox.$inferInsert>) =>
    transact(context(), ({ db }) => db.update(outbox).set(set).where(eq(outbox.subjectId, application.id)));
  const office = await staff();
  const read = () => memberReferencesOf(office, application.id);
  expect(await own()).toMatchObject([{ state: "waiting" }]);
  expect(await read()).toMatchObject([{ state: "waiting" }]);
  const endedAt = later(new Date(), DAY);
  await mailIs({ status: "done", endedAt });
  expect(await own()).toEqual([{ member: memberName, state: "asked", at: endedAt }]);
  expect(await read()).toMatchObject([{ state: "asked", askedAt: endedAt }]);
  await mailIs({ status: "dead" });
  expect(await own()).toMatchObject([{ state: "undelivered" }]);

  const silent = newName();
  const memberId = await listedMember(silent);
  await transact(context(), async ({ db }) => {
    await db.delete(organisationPeople).where(eq(organisationPeople.organisationId, memberId));
    await db.update(organisations).set({ contactEmail: null }).where(eq(organisations.id, memberId));
  });
  const { id } = await submittedApplication({}, context(), { answers: { references: [silent] } });
  expect(await ownMemberReferences(asApplicant(id))).toMatchObject([{ member: silent, state: "nobody" }]);
  expect(await memberReferencesOf(office, id)).toMatchObject([{ member: silent, state: "nobody" }]);
});

test("a reviewer with a conflict does not read the answers", async () => {
  const { token, application } = await named();
  await answerMemberReference(visitor(), { token, answer: "yes" });
  const reviewer = await staff();
  await declareRecusal(reviewer, { applicationId: application.id, recusal: "We share an office." });
  expect(await memberReferencesOf(reviewer, application.id)).toBeUndefined();
});

test("the token itself is stored nowhere", async () => {
  const { token } = await named();
  const rows = await context().db.select({ tokenHash: memberReferences.tokenHash }).from(memberReferences);
  expect(rows.map(({ tokenHash }) => tokenHash)).not.toContain(token);
});

test("a member named later, at a point to correct, is asked when it is sent again; nobody is asked twice", async () => {
  const { application, owner, name: first } = await named();
  const other = await listed({ name: newName() });
  const [second] = await context().db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, other.id));
  const reviewer = await staff();
  await claimApplication(reviewer, { applicationId: application.id });
  await askAtOnce(reviewer, { applicationId: application.id, points: [{ question: "references", text: "One more, please." }] });
  await answer(application.id, "references", { references: [first, second?.name ?? ""] });
  expect(await resendApplication(asApplicant(application.id), asItIs(application.reference))).toMatchObject({ ok: true });
  expect(await mailsTo(emailOf(other.owner))).toMatchObject([{ template: "member-reference-asked" }]);
  expect((await mailsTo(emailOf(owner))).filter(({ template }) => template === "member-reference-asked")).toHaveLength(1);
});
