import { expect, test } from "vitest";
import { stated } from "#test/fixtures/capabilities";
import { reasonOf, type SearchedRow } from "./reasons.ts";

const row = (given: Partial<SearchedRow> = {}): SearchedRow => ({
  name: "CICbioGUNE",
  town: "Derio",
  aliases: ["Center for Cooperative Research in Biosciences"],
  short: { en: "Proteins", eu: "Proteinak" },
  text: { en: "We study proteins in zebrafish." },
  offers: { es: "Ensayos en pez cebra", en: "Assays in zebrafish" },
  needs: { en: "Imaging" },
  capabilities: [],
  ...given,
});

test("what the card shows needs no reason", () => {
  for (const terms of [["biogune"], ["cic", "derio"], ["protein"]]) expect(reasonOf(row(), terms, "en")).toBeUndefined();
});

test("the reason is the text that holds most of what is missing, in the reader's language first", () => {
  expect(reasonOf(row(), ["zebrafish"], "en")).toEqual({ foundIn: "offers", said: { text: "Assays in zebrafish", lang: "en" } });
  expect(reasonOf(row(), ["zebrafish", "study"], "en")?.said?.text).toBe("We study proteins in zebrafish.");
  expect(reasonOf(row(), ["cebra"], "en")).toEqual({ foundIn: "offers", said: { text: "Ensayos en pez cebra", lang: "es" } });
  expect(reasonOf(row(), ["imaging"], "eu")).toEqual({ foundIn: "needs", said: { text: "Imaging", lang: "en" } });
  expect(reasonOf(row(), ["proteinak"], "en")).toEqual({ foundIn: "text", said: { text: "Proteinak", lang: "eu" } });
});

test("a word of two letters is whole in a name too: one that only contains it is no reason", () => {
  const offers = { en: "AI for images" };
  const found = { foundIn: "offers", said: { text: offers.en, lang: "en" } };
  expect(reasonOf(row({ name: "Uhainune", offers }), ["ai"], "en")).toEqual(found);
  expect(reasonOf(row({ aliases: ["Zubaide"], offers }), ["ai"], "en")).toEqual(found);
  expect(reasonOf(row({ name: "AI Donostia", offers }), ["ai"], "en")).toBeUndefined();
});

test("another name is told without a language, and a near spelling as such", () => {
  expect(reasonOf(row(), ["cooperative"], "en")).toEqual({
    foundIn: "aliases",
    said: { text: "Center for Cooperative Research in Biosciences" },
  });
  expect(reasonOf(row(), ["biogne"], "en")).toEqual({ foundIn: "spelling" });
});

test("a capability is a reason by its term in any language, and by the organisation's own words", () => {
  const capabilities = [stated({ term: "massSpectrometry" }), stated({ term: null, tag: "Arrain-larbak", lang: "eu" })];
  expect(reasonOf(row({ capabilities }), ["spectrometry"], "en")).toEqual({
    foundIn: "capabilities",
    said: { text: "Mass spectrometry", lang: "en" },
  });
  expect(reasonOf(row({ capabilities }), ["masas"], "en")?.said).toEqual({ text: "Espectrometría de masas", lang: "es" });
  expect(reasonOf(row({ capabilities }), ["larbak"], "es")).toEqual({
    foundIn: "capabilities",
    said: { text: "Arrain-larbak", lang: "eu" },
  });
});

test("the beginning of another word for a subject names what says the subject, and no similar spelling of a name", () => {
  const offers = { es: "Edición génica y vectores virales" };
  expect(reasonOf(row({ offers }), ["gene"], "en")).toEqual({ foundIn: "offers", said: { text: offers.es, lang: "es" } });
  expect(reasonOf(row({ offers }), ["genx"], "en")).toEqual({ foundIn: "spelling" });
});
