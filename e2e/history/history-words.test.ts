import { resolve } from "node:path";
import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { answerReference } from "#domain/membership/answer-reference";
import { resendApplication } from "#domain/membership/resend-application";
import { sendApplication } from "#domain/membership/send-application";
import { withdrawConsent } from "#domain/membership/withdraw-consent";
import { approveApplication } from "#domain/review/approve-application";
import { assignApplication } from "#domain/review/assign-application";
import { applicationForReview, type ReviewView } from "#domain/review/review-reads";
import { asApplicant, filledApplication, mailedToken } from "#test/applications";
import { organisation, staff } from "#test/builders";
import { colleague } from "#test/colleagues";
import { asRequest } from "#test/in-process/request";
import { askAtOnce, atName, mendName } from "#test/points";
import { listed } from "#test/profiles";

type Words = typeof import("../../app/[locale]/staff/applications/[id]/history-words.ts");
const FOLDER = "app/[locale]/staff/applications/[id]";

/** An application that a colleague helped with, a member vouched for, and that was approved although it looks like a duplicate. */
async function reviewed() {
  const { owner } = await listed({ name: "Sorgin Avala" });
  const draft = await filledApplication({ organisation: "Old Name", listing: true }, context(), {
    answers: { references: ["Sorgin Avala"] },
  });
  const { id, reference } = draft;
  await colleague(draft, "edit");
  await sendApplication(asApplicant(id), { reference });
  await withdrawConsent(asApplicant(id), { reference, kind: "listing" });
  const email = owner.actor.kind === "person" ? owner.actor.email : "";
  await answerReference(context(), { token: await mailedToken(email, "reference-asked"), answer: "yes" });
  const [admin, reviewer] = [await staff("staffAdmin"), await staff("reviewer", { firstName: "Miren", lastName: "After" })];
  const personId = reviewer.actor.kind === "person" ? reviewer.actor.personId : "";
  await assignApplication(admin, { applicationId: id, personId, why: "She knows the field" });
  await askAtOnce(reviewer, { applicationId: id, message: "Please.", ...atName() });
  await mendName(id, "New Name");
  await resendApplication(asApplicant(id), { reference });
  await organisation({ name: "New Name" });
  await approveApplication(reviewer, { applicationId: id, despite: "It is its branch", seen: "duplicate" });
  const view = await applicationForReview(reviewer, id);
  if (!view) throw new Error("The reviewer cannot read the application.");
  return view;
}

async function told(view: ReviewView, locale: string) {
  const { historyWords } = (await import(resolve(`${FOLDER}/history-words.ts`))) as Words;
  return asRequest({ path: `/${locale}/staff`, cookie: "" }, async () => {
    const words = await historyWords(view);
    return view.history.map((entry) => ({
      act: entry.action.replace("application.", ""),
      row: [words.who(entry), words.what(entry), words.cell(entry)],
    }));
  });
}

test("every row of the history says who, what and about what, in three languages, with old and new values and reasons", async () => {
  const view = await reviewed();
  for (const locale of ["en", "es", "eu"])
    for (const { act, row } of await told(view, locale))
      for (const cell of row) {
        expect(cell, `${locale} ${act}`).not.toBe("");
        expect(cell, `${locale} ${act}`).not.toMatch(/undefined|\[object|application\.|review\.|membership\.|settings\.|committee\./);
      }
  const rows = await told(view, "en");
  const rowOf = (act: string) => rows.findLast((one) => one.act === act)?.row;
  expect(rowOf("reference_answered")).toEqual(["Sorgin Avala", "A member answered the request for a reference", "Sorgin Avala"]);
  expect(rowOf("colleague_joined")?.[0]).toMatch(/^Lankide \d+ \(colleague of the applicant\)$/);
  expect(rowOf("colleague_invited")).toEqual(["The applicant", "Colleague invited", expect.stringMatching(/^Lankide \d+ \(Edit\)$/)]);
  expect(rowOf("assigned")?.[2]).toBe("Assigned to: Miren After; Reason: She knows the field");
  expect(rowOf("saved")?.[2]).toContain("Old Name → New Name");
  expect(rowOf("resent")?.[2]).toContain("Old Name → New Name");
  expect(rowOf("document_attached")?.[2]).toMatch(/File: .+\.pdf/);
  expect(rowOf("approved")?.[2]).toBe("Submitted → Approved; Approved despite: A certain duplicate; Reason: It is its branch");
  expect(rowOf("sent")?.[2]).toBe(view.reference);
});
