import { expect, test } from "vitest";
import type { Profile } from "#domain/organisations/state";
import { completeness, missingFields } from "./completeness.ts";
import { emptyProfile, PROFILE_COLUMNS } from "./profile-columns.ts";
import { PROFILE } from "./profile-fields.ts";

const ready: Profile = { ...emptyProfile("Made-up"), kind: "company", sectors: ["ivd"], short: { eu: "Saiakuntzak" } };
const full: Profile = {
  ...ready,
  text: { es: "b" },
  offers: { eu: "x" },
  needs: { en: "y" },
  website: "https://example.org",
  town: "Bilbao",
  region: "ES213",
  country: "ES",
  founded: 2001,
  people: 9,
  contactName: "Ane",
  contactEmail: "ane@example.org",
};

test("the weights of the fields make one hundred, and what publishing needs has some", () => {
  expect(PROFILE_COLUMNS.reduce((sum, name) => sum + PROFILE[name].weight, 0)).toBe(100);
  for (const name of PROFILE_COLUMNS) if ("needed" in PROFILE[name]) expect(PROFILE[name].weight, name).toBeGreaterThan(0);
});

test("an empty profile lacks kind, sectors and a short description in the reader's language, in the order of the form", () => {
  expect(missingFields(emptyProfile("Made-up"), "es").map(({ field }) => field)).toEqual(["kind", "sectors", "short.es"]);
  expect(completeness(emptyProfile("Made-up"), "es").share).toBe(PROFILE.name.weight);
});

test("a text in one language is complete: the other languages are not missing, and named apart", () => {
  const { missing, share, untranslated } = completeness(full, "en");
  expect(missing).toEqual([]);
  expect(share).toBe(100);
  expect(untranslated).toEqual(["short.en", "short.es", "text.en", "text.eu", "offers.en", "offers.es", "needs.es", "needs.eu"]);
});

test("what is missing says its section and how much it counts", () => {
  const { missing, share } = completeness({ ...full, founded: null, offers: {} }, "eu");
  expect(missing).toEqual([
    { field: "offers.eu", part: "exchange", weight: PROFILE.offers.weight, needed: false },
    { field: "founded", part: "facts", weight: PROFILE.founded.weight, needed: false },
  ]);
  expect(share).toBe(100 - PROFILE.offers.weight - PROFILE.founded.weight);
});

test("what is optional, such as a ROR identifier, is never missing", () => {
  expect(completeness({ ...full, ror: null }, "en").share).toBe(100);
});
