import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMS_BY_COUNTRY } from "#domain/organisations/identifiers/legal-forms";
import { runs } from "#test/cases/sampled";
import { alikeOwners, type ComparedOwner, numberKey } from "./alike-owners.ts";

const owner = (name: string, more: Partial<ComparedOwner> = {}): ComparedOwner => ({
  key: name,
  name,
  number: null,
  isKnown: false,
  ...more,
});
const namesOf = (...names: string[]) => alikeOwners(names.map((name) => owner(name))).map((group) => group.names);

test.each([
  ["Andia Taldea", "ANDIA TALDEA, S.L."],
  ["Andia Taldea", "Andia Taldea SL"],
  ["Andia Taldea S.A.", "Andia Taldea, S.A.U."],
  ["Holding Strasser GmbH", "Holding Strasser GmbH & Co. KG"],
  ["Ørsted Ventures AB", "Orsted Ventures"],
  ["Groupe Mercier SAS", "groupe mercier"],
  ["Andia Taldea", "Andia Tladea"],
])("%s and %s look alike", (one, other) => {
  expect(namesOf(one, other)).toEqual([[one, other]]);
  expect(namesOf(other, one)).toEqual([[other, one]]);
});

test.each([
  ["Andia Taldea", "Gailur Holding"],
  ["Mercier", "Strasser"],
])("%s and %s do not look alike", (one, other) => {
  expect(namesOf(one, other)).toEqual([]);
});

test("two members of the cluster are two organisations, whatever their names", () => {
  expect(alikeOwners([owner("Andia", { isKnown: true }), owner("Andia SL", { isKnown: true })])).toEqual([]);
});

test.each([
  ["B95123456", "B95654321", 0],
  ["B95123456", null, 1],
  ["B95123456", "B95123457", 1],
  ["B95123456", "B95124356", 1],
  ["B95123456", "B951234567", 0],
])("of owners with like names, the numbers %s and %s decide unless one is not known or they differ by a slip", (one, other, groups) => {
  const numbered = (name: string) => alikeOwners([owner("Andia Taldea", { number: one }), owner(name, { number: other })]);
  expect([numbered("Andia Tladea").length, numbered("Andia Taldea SL").length]).toEqual([groups, groups]);
});

test("each says what would decide it: a number that is not stated, two that differ by a slip, or whether it is the member that it looks like", () => {
  const doubtsOf = (one: Partial<ComparedOwner>, other: Partial<ComparedOwner>) =>
    alikeOwners([owner("Andia Taldea", one), owner("Andia Tladea", other)]).flatMap(({ doubts }) =>
      doubts.map(({ key, doubt }) => `${key === "Andia Taldea" ? "one" : "other"} ${doubt}`),
    );
  expect(doubtsOf({}, {})).toEqual(["one number", "other number"]);
  expect(doubtsOf({ number: "B95123456" }, {})).toEqual(["other number"]);
  expect(doubtsOf({ number: "B95123456" }, { number: "B95123457" })).toEqual(["one slip", "other slip"]);
  expect(doubtsOf({ isKnown: true }, { number: "B95123457" })).toEqual(["other member"]);
});

test("a registration number is the same however it is written", () => {
  expect(new Set([" b-20.123456", "ESB20123456", "es b20123456"].map((number) => numberKey(number, "ES")))).toEqual(new Set(["B20123456"]));
  expect(numberKey("EL123456789", "GR")).toBe("123456789");
});

test("a name with a legal form of any country looks like the same name without it, whatever the case", () => {
  const forms = Object.entries(FORMS_BY_COUNTRY).flatMap(([country, list]) => list.split(" ").map((form) => [country, form] as const));
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.constantFrom("Andia Taldea", "Gailur Holding", "Mercier Frères"),
      fc.boolean(),
      ([, form], name, upper) => {
        const written = `${upper ? name.toUpperCase() : name}, ${form.toUpperCase()}`;
        expect(alikeOwners([owner(name), owner(written)])).toHaveLength(1);
      },
    ),
    { numRuns: runs(500) },
  );
});

test("who looks alike does not depend on the order", () => {
  const name = fc.constantFrom("Andia", "Andia SL", "Andia Taldea", "Gailur", "Gailur SA", "Mercier", "Strasser GmbH");
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 6 }), (names) => {
      const sets = (some: string[]) => new Set(alikeOwners(some.map((one) => owner(one))).map(({ keys }) => keys.toSorted().join("|")));
      expect(sets(names.toReversed())).toEqual(sets(names));
    }),
    { numRuns: runs(500) },
  );
});
