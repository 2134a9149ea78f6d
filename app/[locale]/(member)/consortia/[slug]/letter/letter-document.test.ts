import { describe, expect, test } from "vitest";
import type { Letter, Signature } from "#domain/consortia/commitments/letter-page";
import { LOCALES } from "#domain/kernel/state";
import { bare, expectSameOnAnotherDay, expectTagged, saidInEachForm } from "#test/document-checks";
import { letterDocument } from "./letter-document.ts";

const letter: Letter = {
  version: 2,
  wording: "1",
  content: {
    consortium: "Etxean Bizi & <Co>",
    aim: { en: "People over eighty stay at home longer.", eu: "Laurogei urtetik gorakoak etxean denbora gehiago bizitzea." },
    pledge: { en: "Each partner enrols ten people.\n\nEach sends its records every week.", es: "Cada entidad incorpora a diez personas." },
  },
  validUntil: new Date("2027-01-31T22:59:00Z"),
  issuedAt: new Date("2026-11-20T09:30:00Z"),
  coordinatorId: "0123456789abcdefghjkmnpqrs",
  coordinator: "Ibaialde Medikal",
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  isInForce: true,
  signatures: [],
};
const signature: Signature = {
  organisation: "Ñande Osasuna, S.L.",
  slug: "nande-osasuna",
  role: "Hospital with home care",
  name: "Ane Etxeberria",
  position: "Director",
  at: new Date("2026-11-26T16:05:00Z"),
  language: "eu",
  counts: true,
};
const document = (locale: (typeof LOCALES)[number], signed?: Signature) => letterDocument(letter, "Europe/Brussels", locale, signed);

describe.each(LOCALES)("a letter of commitment in %s", (locale) => {
  test.each([["as it was issued", undefined] as const, ["as it was signed", signature] as const])(
    "%s says the same on the page, as a PDF and for Word",
    async (_, signed) => {
      const said = await saidInEachForm(await document(locale, signed));
      for (const each of [letter.content.consortium, letter.sha256, ...(signed ? ["Ñande Osasuna", "Ane Etxeberria", "Director"] : [])])
        expect(said).toContain(bare(each));
    },
  );

  test("the same letter gives the same bytes on another day", () => expectSameOnAnotherDay(() => document(locale, signature)));

  test("the PDF is tagged and tells its title and language, and so does the file for Word", async () =>
    expectTagged(await document(locale), 3));
});

test("what was not written in a language is shown in one in which it was", async () => {
  const texts = async (locale: (typeof LOCALES)[number]) =>
    (await document(locale)).sections.flatMap(({ rows }) => rows.map(({ answer }) => answer));
  expect(await texts("eu")).toContain("Each partner enrols ten people.\n\nEach sends its records every week.");
  expect(await texts("es")).toContain("Cada entidad incorpora a diez personas.");
});

test("a person who was erased is a dash", async () => {
  const rows = (await document("en", { ...signature, name: null, position: null })).sections.at(-1)?.rows;
  expect(rows?.map(({ answer }) => answer).slice(2, 4)).toEqual(["—", "—"]);
});
