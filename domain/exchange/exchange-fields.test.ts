import { describe, expect, test } from "vitest";
import { FORM_FIELDS } from "#domain/organisations/profile/fields";
import { emptyProfile } from "#domain/organisations/profile/profile-columns";
import { EXCHANGE_FIELDS, type ExchangeDraft, type ExchangeValues, exchangeText, isProfileField, withDraft } from "./exchange-fields.ts";
import type { ExchangeField } from "./state.ts";

const nothing: ExchangeValues = {
  profile: emptyProfile("Olatz"),
  numbers: { phone: null, groupName: "Olatz Taldea" },
  aliases: [],
};
const DRAFT: ExchangeDraft = {
  name: "Olatz Farma",
  kind: "company",
  website: "https://olatz.example",
  ror: "01cc3fy72",
  town: "Eibar",
  region: "ES212",
  country: "ES",
  founded: "1998",
  people: "120",
  sectors: "biotech ehealth",
  "short.en": "Sensors",
  "short.eu": "Sentsoreak",
  "text.es": "Uno\n\nDos",
  "needs.eu": "Kideak",
  contactName: "Ane Test",
  contactEmail: "ane@olatz.example",
  aliases: 'OF; "Olatz, S.L."',
  vat: "B95000014",
  pic: "999999999",
  phone: "+34 944 000 000",
};
const fieldsOf = (draft: ExchangeDraft) => Object.keys(draft) as ExchangeField[];

test("a file has every field of the profile's form, and what the office keeps beside, each once", () => {
  expect(EXCHANGE_FIELDS).toEqual(expect.arrayContaining([...FORM_FIELDS]));
  expect(EXCHANGE_FIELDS.filter((field) => !isProfileField(field))).toEqual(["slug", "aliases", "phone"]);
  expect(new Set(EXCHANGE_FIELDS).size).toBe(EXCHANGE_FIELDS.length);
});

describe("an organisation with what a row says", () => {
  const filled = withDraft(nothing, DRAFT, fieldsOf(DRAFT));
  test.each(fieldsOf(DRAFT))("has its %s", (field) => {
    expect(exchangeText(filled, field)).toBe(DRAFT[field]);
  });
  test("stores numbers as numbers, lists as lists and texts by language", () => {
    expect(filled.profile).toMatchObject({
      founded: 1998,
      people: 120,
      sectors: ["biotech", "ehealth"],
      short: { en: "Sensors", eu: "Sentsoreak" },
    });
    expect(filled.aliases).toEqual(["OF", "Olatz, S.L."]);
  });
  test("keeps what no row can say, and the organisation that was given", () => {
    expect(filled.numbers.groupName).toBe("Olatz Taldea");
    expect(exchangeText(nothing, "town")).toBe("");
  });
  test("takes the fields that are asked for, and none of which the row says nothing", () => {
    expect(exchangeText(withDraft(nothing, DRAFT, ["town"]), "kind")).toBe("");
    expect(exchangeText(withDraft(filled, { town: "" }, ["town", "vat"]), "town")).toBe("Eibar");
    expect(exchangeText(withDraft(filled, {}, EXCHANGE_FIELDS), "vat")).toBe("B95000014");
  });
  test("a text in one language leaves the others", () => {
    expect(withDraft(filled, { "short.es": "Sensores" }, ["short.es"]).profile.short).toEqual({
      en: "Sensors",
      es: "Sensores",
      eu: "Sentsoreak",
    });
  });
});

test("the address in the portal is nothing that an organisation holds", () => {
  expect(exchangeText(nothing, "slug")).toBe("");
});
