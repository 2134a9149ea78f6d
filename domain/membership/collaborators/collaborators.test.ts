import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditPersonal } from "#db/schema/kernel";
import { applicationComments } from "#db/schema/membership";
import { historyOf } from "#domain/kernel/audit/history";
import { context } from "#domain/kernel/context";
import { applicationFields, isTyped } from "#domain/membership/application/application-fields";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { joinApplication } from "#domain/membership/application/join-application";
import { INVITATIONS_A_DAY, LINKS_TO_ONE_A_DAY } from "#domain/membership/application/mail-limit";
import { pageVersion } from "#domain/membership/application/page-version";
import { savePage } from "#domain/membership/application/save-page";
import { sendApplication } from "#domain/membership/application/send-application";
import { giveConsent } from "#domain/membership/consent/give-consent";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { applicantOf, mailedLink } from "#domain/membership/reads";
import { requestStatusLink } from "#domain/membership/status/request-status-link";
import { applicationForReview } from "#domain/review/application/review-reads";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { asApplicant, draftApplication, filledApplication, mailedToken, submittedApplication } from "#test/fixtures/applications";
import { collaborator, invitedTo } from "#test/fixtures/collaborators";
import { collaboratorsOf, commentsOn } from "./collaborator-reads.ts";
import { commentOnQuestion } from "./comment-on-question.ts";
import { inviteCollaborator, MAX_COLLABORATORS } from "./invite-collaborator.ts";
import { removeCollaborator } from "./remove-collaborator.ts";
import { sendLinkAgain } from "./send-link-again.ts";

const jone = { name: "Jone", email: "jone@example.org", role: "edit" } as const;

async function saveShort(ctx: ReturnType<typeof context>, { id, reference }: { id: string; reference: string }, short: string) {
  const fields = await applicationFields(asApplicant(id), id);
  const page = fields?.sections.flatMap(({ pages }) => pages).find(({ key }) => key === "sectors");
  return savePage(ctx, { reference, page: "sectors", version: pageVersion(page?.fields.filter(isTyped) ?? []), values: { short } });
}

test("a collaborator is invited by mail; the audit names the role, the address lies apart", async () => {
  const { id, reference } = await draftApplication();
  expect(await inviteCollaborator(asApplicant(id), { reference, ...jone })).toMatchObject({ ok: true });
  expect(await mailsTo(jone.email)).toMatchObject([
    {
      template: "collaborator-invited",
      data: { firstName: "Jone", reference, may: "edit", path: expect.stringContaining("/apply/join/") },
    },
  ]);
  expect(await invitedTo(id)).toMatchObject([{ ...jone, joinedAt: null }]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.collaborator_invited", actorId: id, facts: { role: "edit" } });
  expect(JSON.stringify(await auditOf(id))).not.toContain(jone.email);
  expect(JSON.stringify(await context().db.select().from(auditPersonal))).toContain(jone.email);
});

test("nobody is invited twice, not the applicant, not more than ten, and not once it is sent", async () => {
  const { id, reference, email } = await draftApplication();
  const invite = (address: string) => inviteCollaborator(asApplicant(id), { reference, ...jone, email: address });
  await invite("twice@example.org");
  expect(await invite("TWICE@example.org")).toMatchObject({ refusal: "collaborator.known" });
  expect(await invite(email)).toMatchObject({ refusal: "collaborator.known" });
  for (let n = 1; n < MAX_COLLABORATORS; n++) expect(await invite(`c${n}@example.org`)).toMatchObject({ ok: true });
  expect(await invite("eleventh@example.org")).toMatchObject({ refusal: "collaborator.too_many" });
  const sent = await submittedApplication();
  expect(await inviteCollaborator(asApplicant(sent.id), { reference: sent.reference, ...jone })).toMatchObject({
    refusal: "application.not_open",
  });
});

test("who invites and removes all day mails no more than the day's limit", async () => {
  const { id, reference } = await draftApplication();
  const outcomes = [];
  for (let n = 0; n < 22; n++) {
    outcomes.push((await inviteCollaborator(asApplicant(id), { reference, ...jone, email: `many${n}@example.org` })).ok);
    for (const { id: collaboratorId } of await invitedTo(id)) await removeCollaborator(asApplicant(id), { reference, collaboratorId });
  }
  expect(outcomes.filter(Boolean)).toHaveLength(20);
});

test("only the applicant invites and removes: no visitor, no staff, no other applicant, no collaborator", async () => {
  const draft = await draftApplication();
  const other = await draftApplication();
  const editor = await collaborator(draft, "edit");
  const { reference } = draft;
  for (const ctx of [visitor(), await staff("staffAdmin"), asApplicant(other.id), editor.ctx]) {
    expect(await inviteCollaborator(ctx, { reference, ...jone })).toMatchObject({ refusal: "not_found" });
    expect(await removeCollaborator(ctx, { reference, collaboratorId: editor.id })).toMatchObject({ refusal: "not_found" });
    expect(await collaboratorsOf(ctx)).toEqual([]);
  }
});

test("the link shows what it opens without being used up, opens one browser, and then offers a new one, to the collaborator", async () => {
  const { id, reference, email } = await draftApplication();
  await inviteCollaborator(asApplicant(id), { reference, ...jone, email: "once@example.org" });
  const token = await mailedToken("once@example.org", "collaborator-invited");
  for (let look = 0; look < 2; look++) expect(await mailedLink(visitor(), token, "join")).toMatchObject({ state: "open", reference });
  expect(await mailedLink(visitor(), token, "status")).toEqual({ state: "unknown" });
  const both = await Promise.all([joinApplication(visitor(), { token }), joinApplication(visitor(), { token })]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await mailedLink(visitor(), token, "join")).toEqual({ state: "ended", reference, confirmed: false });
  const before = (await mailsTo(email)).length;
  await requestStatusLink(visitor(), { token });
  expect((await mailsTo("once@example.org")).map(({ template }) => template)).toEqual(["collaborator-invited", "collaborator-invited"]);
  expect(await mailsTo(email)).toHaveLength(before);
  const again = await mailedToken("once@example.org", "collaborator-invited");
  expect(await joinApplication(visitor(), { token: again })).toMatchObject({ ok: true, value: { reference } });
  expect(await invitedTo(id)).toMatchObject([{ joinedAt: expect.any(Date) }]);
});

test("a link ends after two weeks", async () => {
  const { id, reference } = await draftApplication();
  await inviteCollaborator(asApplicant(id), { reference, ...jone, email: "late@example.org" });
  const token = await mailedToken("late@example.org", "collaborator-invited");
  const ctx = context({ clock: () => later(new Date(), 15 * DAY) });
  expect(await joinApplication(ctx, { token })).toMatchObject({ refusal: "link_ended" });
});

test("who views reads every answer and changes nothing; who comments comments; who edits answers", async () => {
  const draft = await filledApplication();
  const { id, reference } = draft;
  const [viewer, commenter, editor] = [
    await collaborator(draft, "view"),
    await collaborator(draft, "comment"),
    await collaborator(draft, "edit"),
  ];
  for (const { ctx } of [viewer, commenter]) {
    const fields = await applicationFields(ctx, id);
    const all = fields?.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields)) ?? [];
    expect(all.find(({ key }) => key === "short")?.answer).toEqual(expect.any(String));
    expect(all.some(({ writable }) => writable)).toBe(false);
    expect(await saveShort(ctx, draft, "Not mine.")).toMatchObject({ refusal: "not_found" });
    expect(await chooseKind(ctx, { reference, kind: "research" })).toMatchObject({ refusal: "not_found" });
  }
  expect(await saveShort(editor.ctx, draft, "Ours.")).toMatchObject({ ok: true });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.saved", actorId: editor.id });
  const said = { reference, question: "short", text: "Shorter?" };
  expect(await commentOnQuestion(viewer.ctx, said)).toMatchObject({ refusal: "not_found" });
  expect(await commentOnQuestion(commenter.ctx, said)).toMatchObject({ ok: true });
  expect(await commentOnQuestion(editor.ctx, said)).toMatchObject({ ok: true });
});

test("no collaborator sends, withdraws, deletes or agrees to anything", async () => {
  const draft = await filledApplication();
  const { reference } = draft;
  for (const role of ["view", "comment", "edit"] as const) {
    const { ctx } = await collaborator(draft, role);
    expect(await sendApplication(ctx, { reference })).toMatchObject({ refusal: "not_found" });
    expect(await deleteDraft(ctx, { reference })).toMatchObject({ refusal: "not_found" });
    expect(await withdrawApplication(ctx, { reference })).toMatchObject({ refusal: "forbidden" });
    expect(await giveConsent(ctx, { reference, kind: "listing" })).toMatchObject({ refusal: "not_found" });
  }
});

test("a collaborator who is removed is out at once, in every browser, and what they wrote stays", async () => {
  const draft = await filledApplication();
  const { id, reference } = draft;
  const editor = await collaborator(draft, "edit");
  await commentOnQuestion(editor.ctx, { reference, question: "short", text: "Kept." });
  expect(await removeCollaborator(asApplicant(id), { reference, collaboratorId: editor.id })).toMatchObject({ ok: true });
  expect(await applicantOf(context(), reference, editor.access)).toBeUndefined();
  expect(await removeCollaborator(asApplicant(id), { reference, collaboratorId: editor.id })).toMatchObject({ refusal: "not_found" });
  await requestStatusLink(visitor(), { token: await mailedToken(editor.email, "collaborator-invited") });
  expect(await mailsTo(editor.email)).toHaveLength(1);
  expect(await commentsOn(asApplicant(id), ["short"])).toMatchObject([{ text: "Kept.", author: expect.stringContaining("Lankide") }]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.collaborator_removed", facts: { collaboratorId: editor.id } });
});

test("the applicant has the link sent again, to this colleague only and while the application is written; a day has its limit", async () => {
  const draft = await draftApplication();
  const { id, reference } = draft;
  const [applicant, colleague] = [asApplicant(id), await collaborator(draft, "view")];
  await inviteCollaborator(applicant, { reference, ...jone, email: "again@example.org" });
  const first = await mailedToken("again@example.org", "collaborator-invited");
  const [{ id: collaboratorId } = { id: "" }] = (await invitedTo(id)).filter(({ email }) => email === "again@example.org");
  const again = { reference, collaboratorId };
  expect(await sendLinkAgain(applicant, again)).toEqual({ ok: true, value: { email: "again@example.org" } });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.collaborator_reminded", actorId: id, facts: { collaboratorId } });
  expect(await joinApplication(context(), { token: first })).toMatchObject({ refusal: "link_ended" });
  for (const ctx of [colleague.ctx, visitor(), await staff()])
    expect(await sendLinkAgain(ctx, again)).toMatchObject({ refusal: "not_found" });
  const elsewhere = await draftApplication();
  expect(await sendLinkAgain(asApplicant(elsewhere.id), { reference: elsewhere.reference, collaboratorId })).toMatchObject({
    refusal: "not_found",
  });
  for (let n = 2; n < LINKS_TO_ONE_A_DAY; n++) expect(await sendLinkAgain(applicant, again)).toMatchObject({ ok: true });
  expect(await sendLinkAgain(applicant, again)).toMatchObject({ refusal: "collaborator.too_many_links", details: { max: "5" } });
  // The application has a limit for all of them: the colleague of the beginning had one.
  let mails = 1 + LINKS_TO_ONE_A_DAY;
  for (let n = 0; mails < INVITATIONS_A_DAY; n++) {
    const email = `other${n}@example.org`;
    expect(await inviteCollaborator(applicant, { reference, ...jone, email })).toMatchObject({ ok: true });
    const one = (await invitedTo(id)).find((each) => each.email === email)?.id ?? "";
    for (mails++; mails < INVITATIONS_A_DAY && (await sendLinkAgain(applicant, { reference, collaboratorId: one })).ok; ) mails++;
  }
  expect(await inviteCollaborator(applicant, { reference, ...jone, email: "late@example.org" })).toMatchObject({
    refusal: "collaborator.too_many_emails",
  });
  const sent = await submittedApplication();
  expect(await sendLinkAgain(asApplicant(sent.id), { reference: sent.reference, collaboratorId })).toMatchObject({ refusal: "not_found" });
});

test("a new link ends the one before it", async () => {
  const { id, reference } = await draftApplication();
  const email = "lorea.link@example.org";
  expect(await inviteCollaborator(asApplicant(id), { reference, ...jone, email })).toMatchObject({ ok: true });
  const first = await mailedToken(email, "collaborator-invited");
  await requestStatusLink(visitor(), { token: first });
  expect(await joinApplication(visitor(), { token: first })).toMatchObject({ refusal: "link_ended" });
  expect(await joinApplication(visitor(), { token: await mailedToken(email, "collaborator-invited") })).toMatchObject({ ok: true });
});

test("who comes back by a new link has joined when they first came", async () => {
  const { id, reference } = await draftApplication();
  const { email } = await collaborator({ id, reference }, "edit");
  const [first] = await invitedTo(id);
  await requestStatusLink(visitor(), { token: await mailedToken(email, "collaborator-invited") });
  const tomorrow = context({ clock: () => later(new Date(), DAY) });
  expect(await joinApplication(tomorrow, { token: await mailedToken(email, "collaborator-invited") })).toMatchObject({ ok: true });
  expect(first?.joinedAt).toBeInstanceOf(Date);
  expect(await invitedTo(id)).toMatchObject([{ joinedAt: first?.joinedAt }]);
});

test("a collaborator of one application is nobody at another", async () => {
  const [mine, other] = [await filledApplication(), await filledApplication()];
  const editor = await collaborator(mine, "edit");
  expect(await applicantOf(context(), other.reference, editor.access)).toBeUndefined();
  expect(await applicationFields(editor.ctx, other.id)).toBeUndefined();
  expect(await saveShort(editor.ctx, other, "Elsewhere.")).toMatchObject({ refusal: "not_found" });
});

test("comments are for those who write: of a question that is asked, while it is written; staff never see one", async () => {
  const draft = await filledApplication();
  const { id, reference } = draft;
  const viewer = await collaborator(draft, "view");
  const text = "canary-comment-51c0";
  expect(await commentOnQuestion(asApplicant(id), { reference, question: "short", text })).toMatchObject({ ok: true });
  expect(await commentOnQuestion(asApplicant(id), { reference, question: "nowhere", text })).toMatchObject({ refusal: "not_found" });
  expect(await commentsOn(viewer.ctx, ["short"])).toMatchObject([{ author: "Nahia Zubiondo", text }]);
  const reviewer = await staff();
  for (const ctx of [visitor(), reviewer]) expect(await commentsOn(ctx, ["short"])).toEqual([]);
  await sendApplication(asApplicant(id), { reference });
  const seen = [
    await applicationForReview(reviewer, id),
    await applicationFields(reviewer, id),
    await historyOf(reviewer, "application", id),
  ];
  expect(JSON.stringify(seen)).not.toContain(text);
  expect(await commentOnQuestion(asApplicant(id), { reference, question: "short", text })).toMatchObject({
    refusal: "application.not_open",
  });
});

test("with the draft go its collaborators, their ways in and their comments", async () => {
  const draft = await filledApplication();
  const editor = await collaborator(draft, "edit");
  await commentOnQuestion(editor.ctx, { reference: draft.reference, question: "short", text: "Gone." });
  await deleteDraft(asApplicant(draft.id), { reference: draft.reference });
  expect(await applicantOf(context(), draft.reference, editor.access)).toBeUndefined();
  expect(await context().db.select().from(applicationComments).where(eq(applicationComments.applicationId, draft.id))).toEqual([]);
  expect(await mailsTo(editor.email)).toEqual([]);
});
