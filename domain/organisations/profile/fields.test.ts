import { expect, test } from "vitest";
import type { Profile } from "#domain/organisations/state";
import { differing, fieldText, PROFILE_FIELDS, takeField } from "./fields.ts";
import { emptyProfile } from "./profile-columns.ts";

const profile: Profile = {
  ...emptyProfile("Made-up Sensors"),
  kind: "company",
  sectors: ["devices", "ehealth"],
  short: { en: "Sensors", eu: "Sentsoreak" },
  town: "Tolosa",
  region: "ES212",
  country: "ES",
  founded: 2019,
};

test("every field has a name of its own", () => {
  expect(new Set(PROFILE_FIELDS).size).toBe(PROFILE_FIELDS.length);
  expect(PROFILE_FIELDS).toContain("offers.eu");
});

test.each([
  ["name", "Made-up Sensors"],
  ["sectors", "devices ehealth"],
  ["founded", "2019"],
  ["people", ""],
  ["short.eu", "Sentsoreak"],
  ["short.es", ""],
] as const)("%s reads as the form would send it", (field, value) => {
  expect(fieldText(profile, field)).toBe(value);
});

test("what differs is named, a language at a time", () => {
  const other: Profile = { ...profile, town: "Zarautz", short: { en: "Sensors", eu: "Sentsore berriak" } };
  expect(differing(profile, other)).toEqual(["town", "short.eu"]);
});

test("one field is taken and the others stay", () => {
  const other: Profile = { ...profile, town: "Zarautz", short: { es: "Sensores" } };
  expect(takeField(profile, other, "short.es").short).toEqual({ en: "Sensors", eu: "Sentsoreak", es: "Sensores" });
  expect(takeField(profile, other, "short.eu").short).toEqual({ en: "Sensors" });
  expect(takeField(profile, other, "town")).toEqual({ ...profile, town: "Zarautz" });
});

test("the same segments in another order are no difference", () => {
  expect(differing({ sectors: ["pharma", "biotech"] }, { sectors: ["biotech", "pharma"] })).toEqual([]);
  expect(differing({ sectors: ["pharma"] }, { sectors: ["biotech", "pharma"] })).toEqual(["sectors"]);
});
