import fc from "fast-check";
import { expect, test } from "vitest";
import { VALUE_FIELDS, type ValueField } from "#domain/exchange/state";
import { codeOfWord, isOtherRegion, saysNothing, wordKey } from "./word-codes.ts";

test.each<[ValueField, string, string | undefined]>([
  ["kind", "PYME", "company"],
  ["kind", "Centro tecnológico", "research"],
  ["kind", "Unibertsitatea", "university"],
  ["kind", "Private for-profit entities (excluding Higher or Secondary Education Establishments)", "company"],
  ["kind", "Higher or Secondary Education Establishments", "university"],
  ["kind", "Public bodies", "administration"],
  ["kind", "careProvider", "careProvider"],
  ["kind", "Bakery", undefined],
  ["sectors", "Disp. médicos", "devices"],
  ["sectors", "Osasun digitala", "ehealth"],
  ["region", "Araba/Álava", "ES211"],
  ["region", "ES213", "ES213"],
  ["region", "ES300", "ES30"],
  ["region", "Nafarroa", "ES220"],
  ["country", "Frantzia", "FR"],
  ["country", "Alemania", "DE"],
  ["country", "el", "GR"],
  ["country", "Atlantis", undefined],
])("%s %j is %s", (field, word, code) => {
  expect(codeOfWord(field, word)).toBe(code);
});

test("a word is the same with other letters, marks and signs around it", () => {
  const word = fc.constantFrom<[ValueField, string, string]>(
    ["kind", "Empresa", "company"],
    ["region", "Gipuzkoa", "ES212"],
    ["country", "España", "ES"],
  );
  const sign = fc.constantFrom("", " ", ".", " (", "“");
  fc.assert(
    fc.property(word, sign, sign, fc.boolean(), ([field, text, code], before, after, upper) => {
      expect(codeOfWord(field, `${before}${upper ? text.toUpperCase() : text.normalize("NFD")}${after}`)).toBe(code);
    }),
  );
});

test("no word is looked for under a name that every object has", () => {
  for (const field of VALUE_FIELDS)
    for (const word of ["constructor", "__proto__", "toString"]) expect(codeOfWord(field, word)).toBeUndefined();
});

test("a folded word folds to itself", () => {
  fc.assert(fc.property(fc.string(), (text) => wordKey(wordKey(text)) === wordKey(text)));
});

test.each(["", " ", "-", "–", "n/a", "N.A.", "nd", "null", "None", "?", "sin datos", "ez dago", "No"])(
  "%j says that there is nothing",
  (text) => {
    expect(saysNothing(text)).toBe(true);
  },
);
test.each(["0", "Nada S.L.", "None Labs", "no data yet from them"])("%j says something", (text) => {
  expect(saysNothing(text)).toBe(false);
});
test("a region of another country is no mistake, and a name is no code", () => {
  expect([isOtherRegion("FR10"), isOtherRegion("DE"), isOtherRegion("UKI3"), isOtherRegion("Paris")]).toEqual([true, false, true, false]);
});
