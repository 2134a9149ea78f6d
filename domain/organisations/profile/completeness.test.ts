import { expect, test } from "vitest";
import type { Profile } from "#domain/organisations/state";
import { completeness, missingFields } from "./completeness.ts";
import { emptyProfile } from "./profile-columns.ts";

const ready: Profile = { ...emptyProfile("Made-up"), kind: "company", sectors: ["ivd"], short: { eu: "Saiakuntzak" } };

test("an empty profile lacks kind, sectors and a short description in the reader's language", () => {
  expect(missingFields(emptyProfile("Made-up"), "es").map(({ field }) => field)).toEqual(["kind", "sectors", "short.es"]);
});

test("one language is enough to publish, the others are wanted", () => {
  expect(missingFields(ready, "en")).toEqual([]);
  const { missing } = completeness(ready, "en");
  expect(missing.map(({ field }) => field)).toEqual(expect.arrayContaining(["short.en", "short.es", "text.eu", "offers.en", "founded"]));
  expect(missing.every(({ needed }) => !needed)).toBe(true);
});

test("a full profile lacks nothing", () => {
  const three = { en: "a", es: "b", eu: "c" };
  const full: Profile = {
    ...ready,
    short: three,
    text: three,
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
  const { missing, filled, of } = completeness(full, "en");
  expect(missing).toEqual([]);
  expect(filled).toBe(of);
});
