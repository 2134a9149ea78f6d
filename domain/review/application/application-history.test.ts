import { expect, test } from "vitest";
import { auditPersonal } from "#db/schema/kernel";
import { fillApplication } from "#demo/fill-application";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { applicationFields, isTyped } from "#domain/membership/application/application-fields";
import { pageVersion } from "#domain/membership/application/page-version";
import { savePage } from "#domain/membership/application/save-page";
import { sendApplication } from "#domain/membership/application/send-application";
import { removeCollaborator } from "#domain/membership/collaborators/remove-collaborator";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { answerMemberReference } from "#domain/membership/member-references/answer-member-reference";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { requestStatusLink } from "#domain/membership/status/request-status-link";
import { applicationStatus } from "#domain/membership/status/status-reads";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { organisation, staff } from "#test/builders";
import { answerTo } from "#test/fixtures/answers";
import {
  asApplicant,
  claimedApplication,
  draftApplication,
  filledApplication,
  mailedToken,
  submittedApplication,
} from "#test/fixtures/applications";
import { collaborator } from "#test/fixtures/collaborators";
import { answer, asItIs, askAtOnce, atName, correctName } from "#test/fixtures/points";
import { listed } from "#test/fixtures/profiles";
import { NO_VALUES } from "#test/mail/no-values";
import { applicationForReview } from "./review-reads.ts";

async function historyFor(id: string) {
  return (await applicationForReview(await staff(), id))?.history ?? [];
}
const acts = async (id: string, action: string) => (await historyFor(id)).filter((entry) => entry.action === `application.${action}`);

test("a member that answers a reference request is named, not the applicant", async () => {
  const { owner, id: memberId } = await listed({ name: "Sorgin Avala" });
  const { id } = await submittedApplication({}, context(), { answers: { references: ["Sorgin Avala"] } });
  const email = owner.actor.kind === "person" ? owner.actor.email : "";
  await answerMemberReference(context(), { token: await mailedToken(email, "member-reference-asked"), answer: "yes" });
  expect(await acts(id, "member_reference_answered")).toMatchObject([{ doer: "member", by: "Sorgin Avala" }]);
  const [asked] = await acts(id, "member_reference_asked");
  expect(asked?.names[memberId]).toBe("Sorgin Avala");
});

test("what a collaborator does is theirs by name: joining, and saving a page; their invitation and removal are the applicant's", async () => {
  const draft = await filledApplication();
  const { id, reference } = draft;
  const editor = await collaborator(draft, "edit");
  const fields = await applicationFields(asApplicant(id), id);
  const page = fields?.sections.flatMap(({ pages }) => pages).find(({ key }) => key === "sectors");
  const version = pageVersion(page?.fields.filter(isTyped) ?? []);
  const values = Object.fromEntries((page?.fields ?? []).map(({ key, answer }) => [key, answer ?? ""]));
  const saved = await savePage(editor.ctx, {
    reference,
    page: "sectors",
    version,
    values: { ...values, short: "Written by a collaborator" },
  });
  expect(saved).toMatchObject({ ok: true });
  await removeCollaborator(asApplicant(id), { reference, collaboratorId: editor.id });
  await sendApplication(asApplicant(id), { reference });
  const name = expect.stringMatching(/^Lankide/);
  expect(await acts(id, "collaborator_invited")).toMatchObject([{ doer: "applicant", by: null, personal: { email: editor.email } }]);
  expect(await acts(id, "collaborator_joined")).toMatchObject([{ doer: "collaborator", by: name }]);
  expect(await acts(id, "collaborator_removed")).toMatchObject([{ doer: "applicant", names: { [editor.id]: name } }]);
  expect((await acts(id, "saved")).at(-1)).toMatchObject({
    doer: "collaborator",
    by: name,
    facts: { page: "sectors", changed: ["short"] },
  });
});

test("saved pages and uploads are listed; of a draft only which answers, and what was typed before it was sent is kept nowhere", async () => {
  const { id, reference } = await draftApplication();
  await fillApplication(asApplicant(id), { reference, kind: "company", answer: answerTo("ES") });
  await sendApplication(asApplicant(id), { reference });
  const saved = await acts(id, "saved");
  expect(saved.length).toBeGreaterThan(3);
  for (const entry of saved) expect(entry).toMatchObject({ doer: "applicant", personal: NO_VALUES, changes: [] });
  const [uploaded] = await acts(id, "document_attached");
  expect(uploaded).toMatchObject({ doer: "applicant", personal: { name: expect.stringMatching(/pdf$/) } });
});

test("a page that is saved after the application was sent keeps old and new values, until the application is erased", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer, { organisation: "Old Name" });
  await askAtOnce(reviewer, { applicationId: id, message: "Please.", ...atName() });
  expect(await correctName(id, "New Name")).toMatchObject({ ok: true });
  await resendApplication(asApplicant(id), asItIs(reference));
  expect((await acts(id, "saved")).at(-1)?.changes).toEqual([{ question: "organisation", before: "Old Name", after: "New Name" }]);
  expect(JSON.stringify(await applicationStatus(asApplicant(id)))).not.toContain("Old Name");
  expect(JSON.stringify(await context().db.select().from(auditPersonal))).toContain("Old Name");
  await transact(reviewer, (turn) => eraseApplication(turn, id));
  expect(JSON.stringify(await context().db.select().from(auditPersonal))).not.toContain("Old Name");
});

test("an assignment has its reason and both names, and an approval despite an obstacle has the reason and the obstacle", async () => {
  const admin = await staff("staffAdmin", { firstName: "Ane", lastName: "Admin" });
  const [from, to] = [
    await staff("reviewer", { firstName: "Jon", lastName: "Before" }),
    await staff("reviewer", { firstName: "Miren", lastName: "After" }),
  ];
  const { id } = await claimedApplication(from, { organisation: "Twice There" });
  await organisation({ name: "Twice There" });
  const ids = [from, to].map(({ actor }) => (actor.kind === "person" ? actor.personId : ""));
  await assignApplication(admin, { applicationId: id, personId: ids[1] ?? "", why: "Jon is away" });
  const [assigned] = await acts(id, "assigned");
  expect(assigned).toMatchObject({ doer: "staff", by: "Ane Admin", personal: { why: "Jon is away" } });
  expect(ids.map((key) => assigned?.names[key])).toEqual(["Jon Before", "Miren After"]);
  await approveApplication(to, { applicationId: id, despite: "It is its branch", seen: "duplicate" });
  expect(await acts(id, "approved")).toMatchObject([{ facts: { despite: ["duplicate"] }, personal: { reason: "It is its branch" } }]);
});

test("a new link that somebody without a link asks for is not the applicant's act", async () => {
  const { id, reference } = await submittedApplication();
  await requestStatusLink(context(), { reference });
  expect(await acts(id, "link_requested")).toMatchObject([{ doer: "visitor", by: null }]);
  expect(await acts(id, "sent")).toMatchObject([{ doer: "applicant" }]);
});

test("applicants read nothing of who did what", async () => {
  const reviewer = await staff("reviewer", { firstName: "Hidden", lastName: "Reviewer" });
  const { id } = await claimedApplication(reviewer);
  const view = JSON.stringify(await applicationStatus(asApplicant(id)));
  for (const word of ["Hidden", "doer", "personal", "facts"]) expect(view).not.toContain(word);
  expect(await answer(id, "name", { organisation: "x" })).toMatchObject({ ok: false });
});
