import fc from "fast-check";
import { expect, test } from "vitest";
import { ORGANISATION_ROLES } from "#domain/access/state";
import { suggestColumns } from "#domain/exchange/import/suggest-columns";
import { codeOfWord } from "#domain/exchange/import/word-codes";
import { PERSON_FIELDS, type PersonField } from "#domain/exchange/state";
import { LOCALES } from "#domain/kernel/state";
import { readPerson } from "./read-person.ts";

const catalogue = async (locale: string, area: string) =>
  (await import(`../../../../messages/${locale}/${area}.json`, { with: { type: "json" } })).default;
const columns = PERSON_FIELDS.map((field) => ({ field, why: "known" as const }));
const read = (cells: Partial<Record<PersonField, string>>, fixes: Record<string, string> = {}) =>
  readPerson({ cells: PERSON_FIELDS.map((field) => cells[field] ?? ""), fixes }, columns, {});
const WHOLE = { email: "ane@olatz.example", organisation: "Olatz" };

test.each(LOCALES)("in %s our template's headings and the names of roles and languages are read", async (locale) => {
  const { people } = await catalogue(locale, "exchange");
  const headings = PERSON_FIELDS.map((field) => people.fields[field]);
  expect(suggestColumns("people", headings, [{ cells: headings }]).map(({ field }) => field)).toEqual([...PERSON_FIELDS]);
  const { organisationRole } = await catalogue(locale, "terms");
  for (const role of ORGANISATION_ROLES) expect(codeOfWord("role", organisationRole[role])).toBe(role);
  const { languages } = await catalogue(locale, "access");
  for (const code of LOCALES) expect(codeOfWord("language", languages[code])).toBe(code);
});

test.each(["reviewer", "staffAdmin", "committee", "revisora", "batzordea"])("no word gives a role in the cluster: %s", (word) => {
  expect(codeOfWord("role", word)).toBeUndefined();
  expect(read({ ...WHOLE, role: word }).problems).toMatchObject([{ code: "role", effect: "without", found: word }]);
});

test("addresses are read as everywhere, and what is no address is said", () => {
  expect(read({ ...WHOLE, email: " mailto:Ane@Olatz.example " }).draft.email).toBe("Ane@olatz.example");
  for (const email of ["ane", "ane@", "@olatz.example", "a b@olatz.example", "ane@olatz", "ane@olatz.example, jon@olatz.example"])
    expect(read({ ...WHOLE, email })).toMatchObject({ skip: "email", problems: [{ code: "email", effect: "skip", found: email }] });
  expect(read({ email: "ane@olatz.example" })).toMatchObject({ skip: "organisation", problems: [{ code: "organisation", found: "" }] });
});

test("a name or a position that is too long comes in without it", () => {
  const { draft, problems, skip } = read({ ...WHOLE, firstName: "a".repeat(81), position: "b".repeat(121), lastName: "Etxeberria" });
  expect([skip, draft]).toEqual([undefined, { ...WHOLE, lastName: "Etxeberria" }]);
  expect(problems.map(({ code, effect }) => [code, effect])).toEqual([
    ["text", "without"],
    ["text", "without"],
  ]);
});

test("whatever is in its cells, a row that is not skipped has an address and an organisation, and the same row reads the same", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 7, maxLength: 7 }), (cells) => {
      const once = readPerson({ cells, fixes: {} }, columns, {});
      expect(readPerson({ cells, fixes: {} }, columns, {})).toEqual(once);
      expect(once.skip === undefined).toBe(Boolean(once.draft.email && once.draft.organisation));
      for (const text of Object.values(once.draft)) expect(text).not.toMatch(/[\p{Cc}]/u);
    }),
  );
});
