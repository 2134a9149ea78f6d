import fc from "fast-check";
import { expect, test } from "vitest";
import { type GivenAnswers, questionsOf } from "#domain/membership/definition/definition";
import { STANDARD_DEFINITIONS } from "#domain/membership/definition/standard-definitions";
import { KINDS, type Kind } from "#domain/organisations/state";
import { asApplicant, draftApplication, filledApplication } from "#test/fixtures/applications";
import { answer } from "#test/fixtures/points";
import { applicationFields, fieldsOf } from "./application-fields.ts";
import { chooseKind } from "./choose-kind.ts";
import { openPage, sectionStart } from "./page-order.ts";
import { storedApplication } from "./stored-application.ts";

async function starts(id: string) {
  const fields = await applicationFields(asApplicant(id), id);
  return Object.fromEntries(fields?.sections.map((section) => [section.key, sectionStart(section)?.key]) ?? []);
}
async function begun(kind: Kind, country = "ES") {
  const { id, reference } = await draftApplication({ country });
  await chooseKind(asApplicant(id), { reference, kind });
  return id;
}

test.each(KINDS)("a %s is not led through what the short form has asked: each section begins at its first open page", async (kind) => {
  expect(await starts(await begun(kind))).toMatchObject({
    organisation: "identifier",
    activity: "sectors",
    people: "signatory",
    documents: "documents",
    membership: "fee",
    references: "references",
  });
});

test("the start moves on with the answers, and goes back to a page that has come open again", async () => {
  const id = await begun("company");
  await answer(id, "identifier", { identifier: "B12345674" });
  expect(await starts(id)).toMatchObject({ organisation: "address" });
  await answer(id, "address", { street: "Lamien kalea 3", town: "Bilbao" });
  // The region and the website may stay open, so nobody is held up by them.
  expect(await starts(id)).toMatchObject({ organisation: "size" });
  await answer(id, "address", { street: "Lamien kalea 3", town: "" });
  expect(await starts(id)).toMatchObject({ organisation: "address" });
});

test("a number of the country that was chosen before is wrong now: the section begins there", async () => {
  const { id } = await filledApplication();
  expect(await starts(id)).toMatchObject({ organisation: "name" });
  await answer(id, "name", { organisation: "Laminak", country: "FR" });
  expect(await starts(id)).toMatchObject({ organisation: "identifier" });
});

test("what an answer has opened is where the section begins; a section that is complete begins at its first page", async () => {
  const { id } = await filledApplication();
  expect(await starts(id)).toMatchObject({ activity: "sectors", people: "contact", membership: "fee" });
  await answer(id, "signatory", { phone: "", signatory: "other" });
  expect(await starts(id)).toMatchObject({ people: "signatoryWho" });
});

test("whatever is answered: a section begins at a page that is asked, and none before it lacks anything", async () => {
  const id = await begun("company");
  const stored = await storedApplication(asApplicant(id), id);
  if (!stored) throw new Error("no application");
  const answers = fc.dictionary(
    fc.constantFrom(...KINDS.flatMap((kind) => questionsOf(STANDARD_DEFINITIONS[kind])).map(({ key }) => key)),
    fc.constantFrom("same", "other", "14", "ES", "CA", "B12345674", "x"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), answers, fc.constantFrom("ES", "FR", "CA"), (kind, chosen, country) => {
      const given: GivenAnswers = { ...stored.given, ...chosen, country };
      for (const section of fieldsOf({ ...stored, kind, country, given, definition: STANDARD_DEFINITIONS[kind] }).sections) {
        const start = sectionStart(section);
        const lacking = section.pages.filter((page) => page.fields.some(({ key }) => section.missing.includes(key)));
        expect(start).toBe(lacking[0] ?? section.pages[0]);
        expect(lacking.length === 0).toBe(section.missing.length === 0);
        expect(openPage(section)).toBe(lacking[0]);
      }
    }),
  );
});
