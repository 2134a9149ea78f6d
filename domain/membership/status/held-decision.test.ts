import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { applicationFields } from "#domain/membership/application/application-fields";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { savePage } from "#domain/membership/application/save-page";
import { sendApplication } from "#domain/membership/application/send-application";
import { submitApplication } from "#domain/membership/application/submit-application";
import { commentOnQuestion } from "#domain/membership/collaborators/comment-on-question";
import { inviteCollaborator } from "#domain/membership/collaborators/invite-collaborator";
import { attachDocument } from "#domain/membership/documents/attach-document";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { openRequest } from "#domain/membership/requested-changes/open-request";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { later, SECOND } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { applicationOf, asApplicant, claimedApplication, form } from "#test/fixtures/applications";
import { asItIs } from "#test/fixtures/points";
import { heldDecision } from "./held-decision.ts";
import { applicationStatus } from "./status-reads.ts";

test("until its mail leaves, a request for changes is nowhere: not on the status page, not on a question's, and nothing is open", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const { id } = await claimedApplication(reviewer);
  await askForChanges(reviewer, { applicationId: id, points: [{ question: "short", text: "What does it do?" }] });
  const held = asApplicant(id);
  expect(await applicationStatus(held)).toMatchObject({ status: "submitted", message: undefined });
  expect(await openRequest(held, id)).toBeUndefined();
  const fields = await applicationFields(held, id);
  expect(fields?.status).toBe("submitted");
  expect(fields?.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields.filter(({ writable }) => writable)))).toEqual([]);
  expect((await openRequest(reviewer, id))?.points).toHaveLength(1);
  const told = asApplicant(id, { clock: () => later(new Date(), 121 * SECOND) });
  expect((await openRequest(told, id))?.points).toHaveLength(1);
  expect((await applicationFields(told, id))?.status).toBe("changesAsked");
  expect((await openRequest(context(), id))?.points).toHaveLength(1);
});

/** Everything that an applicant can post about a question or the whole application, and what the portal answers. */
async function posted(id: string, reference: string, at: Date) {
  const ctx = asApplicant(id, { clock: () => at });
  const file = { name: "a.pdf", type: "application/pdf", bytes: 3, sha256: "0".repeat(64), storageKey: newId() };
  return {
    save: await savePage(ctx, { reference, page: "sectors", version: "0", values: { short: "Another sentence" } }),
    attach: await attachDocument(ctx, { reference, question: "registration", ...file }),
    comment: await commentOnQuestion(ctx, { reference, question: "short", text: "Who knows?" }),
    colleague: await inviteCollaborator(ctx, { reference, name: "Ane", email: "ane.held@example.org", role: "edit" }),
    kind: await chooseKind(ctx, { reference, kind: "university" }),
    send: await sendApplication(ctx, { reference }),
    resend: await resendApplication(ctx, asItIs(reference)),
  };
}

type Decide = (reviewer: Context, applicationId: string) => Promise<Outcome<unknown>>;
const DECIDE: Record<"approved" | "refused" | "asked", Decide> = {
  approved: (reviewer, applicationId) => approveApplication(reviewer, { applicationId }),
  refused: (reviewer, applicationId) => refuseApplication(reviewer, { applicationId, reason: "Not in this sector." }),
  asked: (reviewer, applicationId) =>
    askForChanges(reviewer, {
      applicationId,
      points: [
        { question: "short", text: "What does it do?" },
        { question: "registration", text: "Newer?" },
      ],
    }),
};

const alike = (answers: object, { reference }: { reference: string }) => JSON.stringify(answers).replaceAll(reference, "REFERENCE");

test.each(Object.entries(DECIDE))(
  "until the email of an application that was %s leaves, whatever its applicant posts is answered as if nothing had been decided",
  async (decision, decide) => {
    const reviewer = { ...(await staff()), decisionHold: 120 };
    const [held, untouched] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
    expectDone(await decide(reviewer, held.id));
    const before = [await applicationOf(held.reference), await auditOf(held.id)];
    const answers = await posted(held.id, held.reference, reviewer.now);
    const nothing = await posted(untouched.id, untouched.reference, reviewer.now);
    expect(alike(answers, held)).toBe(alike(nothing, untouched));
    expect(answers).toMatchObject({
      save: { refusal: "application.locked" },
      attach: { refusal: "application.locked" },
      resend: { refusal: "application.not_open" },
    });
    expect([await applicationOf(held.reference), await auditOf(held.id)]).toEqual(before);
    const told = await posted(held.id, held.reference, later(reviewer.now, 121 * SECOND));
    expect(told.resend.ok).toBe(decision === "asked");
  },
);

test.each(Object.entries(DECIDE))(
  "who withdraws an application that was %s before its email leaves does so as if nothing had been decided",
  async (_, decide) => {
    const reviewer = { ...(await staff()), decisionHold: 120 };
    const { id, reference, email } = await claimedApplication(reviewer);
    expectDone(await decide(reviewer, id));
    const { organisationId } = await applicationOf(reference);
    const applicant = asApplicant(id, { clock: () => later(reviewer.now, 60 * SECOND) });
    expect(await withdrawApplication(applicant, { reference })).toEqual({ ok: true, value: { reference } });

    expect(await applicationOf(reference)).toMatchObject({
      status: "withdrawn",
      decidedAt: null,
      decisionReason: null,
      organisationId: null,
    });
    const founded = await context()
      .db.select()
      .from(organisations)
      .where(eq(organisations.id, organisationId ?? ""));
    expect(founded).toEqual([]);
    const decisions = (await mailsTo(email)).filter(({ template }) => /-(approved|refused|changes)$/.test(template));
    expect(decisions).toMatchObject([{ status: "recalled" }]);
    expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-withdrawn", status: "waiting" });
    const seen = await applicationStatus(applicant);
    expect(seen).toMatchObject({ status: "withdrawn", reason: null, message: undefined });
    expect(seen?.timeline.map(({ step }) => step)).toEqual(["sent", "confirmed", "submitted", "assigned", "withdrawn"]);
    expect((await auditOf(id)).map(({ action }) => action).slice(-2)).toEqual(["application.undone", "application.withdrawn"]);
    expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ refusal: "application.undo_too_late" });
  },
);

test("an email that the server has refused once is no longer held: the applicant may know, and whoever withdraws gets it no more", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const { id, reference, email } = await claimedApplication(reviewer);
  expectDone(await DECIDE.asked(reviewer, id));
  await transact(reviewer, ({ db }) => db.update(outbox).set({ attempts: 1 }).where(eq(outbox.template, "application-changes")));
  expect(await heldDecision(reviewer, id)).toBeUndefined();
  const applicant = asApplicant(id, { clock: () => later(reviewer.now, 60 * SECOND) });
  expect(await applicationStatus(applicant)).toMatchObject({ status: "changesAsked" });
  expectDone(await withdrawApplication(applicant, { reference }));
  expect((await mailsTo(email)).find(({ template }) => template === "application-changes")).toMatchObject({ status: "recalled" });
});

test("of a refusal that follows a request for changes while both emails are held, the applicant learns of neither", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const { id, reference } = await claimedApplication(reviewer);
  expectDone(await DECIDE.asked(reviewer, id));
  expectDone(await DECIDE.refused({ ...reviewer, now: later(reviewer.now, SECOND) }, id));
  const applicant = asApplicant(id, { clock: () => later(reviewer.now, 60 * SECOND) });
  const seen = await applicationStatus(applicant);
  expect(seen).toMatchObject({ status: "submitted", reason: null, message: undefined });
  expect(seen?.timeline.map(({ step }) => step)).toEqual(["sent", "confirmed", "submitted", "assigned"]);
  expect(seen?.stages.owner).toBe("reviewer");
  expectDone(await withdrawApplication(applicant, { reference }));
  expect((await applicationStatus(applicant))?.timeline.map(({ step }) => step)).toEqual([
    "sent",
    "confirmed",
    "submitted",
    "assigned",
    "withdrawn",
  ]);
});

test("corrections that are sent while a refusal is held are read: the refusal is undone", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const { id, reference, email } = await claimedApplication(reviewer);
  expectDone(await DECIDE.asked(reviewer, id));
  const after = later(reviewer.now, 300 * SECOND);
  expectDone(await DECIDE.refused({ ...reviewer, now: after }, id));
  const applicant = asApplicant(id, { clock: () => later(after, 60 * SECOND) });
  expect(await applicationStatus(applicant)).toMatchObject({ status: "changesAsked" });
  expect((await applicationFields(applicant, id))?.status).toBe("changesAsked");
  expectDone(await resendApplication(applicant, asItIs(reference)));
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", decidedAt: null, assignedTo: idOf(reviewer) });
  expect((await mailsTo(email)).find(({ template }) => template === "application-refused")).toMatchObject({ status: "recalled" });
});

test("a further form for an application whose approval is held is answered like one for an application in review", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const [held, untouched] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
  expectDone(await DECIDE.approved(reviewer, held.id));
  const templates = [];
  for (const { email, organisationName } of [held, untouched]) {
    expectDone(
      await submitApplication({ ...context(), now: later(reviewer.now, SECOND) }, form({ email, organisation: organisationName })),
    );
    templates.push((await mailsTo(email)).at(-1)?.template);
  }
  expect(templates).toEqual(["application-again", "application-again"]);
});
