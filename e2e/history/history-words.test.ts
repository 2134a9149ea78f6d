import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { ReviewView } from "#domain/review/application/review-reads";
import { asRequest } from "#test/in-process/request";
import { reviewed } from "../support/subjects/reviewed-application.ts";

type Words = typeof import("../../app/[locale]/staff/applications/[id]/history/history-words.ts");
const FOLDER = "app/[locale]/staff/applications/[id]";

async function told(view: ReviewView, locale: string) {
  const { historyWords } = (await import(resolve(`${FOLDER}/history/history-words.ts`))) as Words;
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
  expect(rowOf("member_reference_answered")).toEqual(["Sorgin Avala", "A member answered the request for a reference", "Sorgin Avala"]);
  expect(rowOf("collaborator_joined")?.[0]).toMatch(/^Lankide \d+ \(colleague of the applicant\)$/);
  expect(rowOf("collaborator_invited")).toEqual(["The applicant", "Colleague invited", expect.stringMatching(/^Lankide \d+ \(Edit\)$/)]);
  expect(rowOf("assigned")?.[2]).toBe("Assigned to: Miren After; Reason: She knows the field");
  expect(rowOf("saved")?.[2]).toContain("Old Name → New Name");
  expect(rowOf("resent")?.[2]).toContain("Old Name → New Name");
  expect(rowOf("document_attached")?.[2]).toMatch(/File: .+\.pdf/);
  expect(rowOf("approved")?.[2]).toBe("Submitted → Approved; Approved despite: A certain duplicate; Reason: It is its branch");
  expect(rowOf("sent")?.[2]).toBe(view.reference);
});
