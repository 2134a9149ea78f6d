import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { applicationFields } from "#domain/membership/application/application-fields";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { savePage } from "#domain/membership/application/save-page";
import { sendApplication } from "#domain/membership/application/send-application";
import { commentOnQuestion } from "#domain/membership/collaborators/comment-on-question";
import { inviteCollaborator } from "#domain/membership/collaborators/invite-collaborator";
import { attachDocument } from "#domain/membership/documents/attach-document";
import { applicationStatus } from "#domain/membership/status/status-reads";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { later, SECOND } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, staff } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication } from "#test/fixtures/applications";
import { openRequest } from "./open-request.ts";
import { resendApplication } from "./resend-application.ts";

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
    collaborator: await inviteCollaborator(ctx, { reference, name: "Ane", email: "ane.held@example.org", role: "edit" }),
    kind: await chooseKind(ctx, { reference, kind: "university" }),
    send: await sendApplication(ctx, { reference }),
    resend: await resendApplication(ctx, { reference }),
  };
}

test("until its mail leaves, whatever the applicant posts is answered as if nothing had been asked, and changes nothing", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const [held, untouched] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
  const points = [{ question: "short", text: "What does it do?" }];
  await askForChanges(reviewer, { applicationId: held.id, points: [...points, { question: "registration", text: "Newer?" }] });
  const before = [await applicationOf(held.reference), await auditOf(held.id)];
  const asked = await posted(held.id, held.reference, reviewer.now);
  const nothing = await posted(untouched.id, untouched.reference, reviewer.now);
  const alike = (answers: object, { reference }: { reference: string }) => JSON.stringify(answers).replaceAll(reference, "REFERENCE");
  expect(alike(asked, held)).toBe(alike(nothing, untouched));
  expect(asked).toMatchObject({
    save: { refusal: "application.locked" },
    attach: { refusal: "application.locked" },
    resend: { refusal: "application.not_open" },
  });
  expect([await applicationOf(held.reference), await auditOf(held.id)]).toEqual(before);
  const told = await posted(held.id, held.reference, later(reviewer.now, 121 * SECOND));
  expect(told.resend).toMatchObject({ ok: true });
});
