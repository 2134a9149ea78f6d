import fc from "fast-check";
import { expect, test } from "vitest";
import { nameWords } from "./name-words.ts";

test.each([
  ["Fundación Tecnalia Research & Innovation", ["foundation", "tecnalia", "research", "innovation"]],
  ["University of Deusto", ["university", "deusto"]],
  ["Deustuko Unibertsitatea", ["deustuko", "university"]],
  ["Hospital Universitario de la Princesa", ["hospital", "university", "princesa"]],
  ["Histocell, S.L.", ["histocell"]],
  ["STRAßER GmbH", ["strasser"]],
  ["Łódź Sp. z o.o.", ["lodz"]],
  ["De La", ["de", "la"]],
])("%s is found by %j", (name, words) => {
  expect(nameWords(name).words).toEqual(words);
});

test("letters of another alphabet that look Latin are read as Latin, a word all in Cyrillic is left", () => {
  expect(nameWords("Тecnalia").joined).toBe("tecnalia");
  expect(nameWords("Лаборатория").joined).toBe(nameWords("лаборатория").joined);
  expect(nameWords("Лаборатория").joined).not.toMatch(/[a-z]/);
});

test("signs that nobody sees part no word", () => {
  for (const sign of ["\u200B", "\u00AD", "\u2060", "\uFEFF", "\u202E"]) expect(nameWords(`Bio${sign}bide`).joined).toBe("biobide");
});

test("initials are of all words and of the large ones, from three letters on", () => {
  expect(nameWords("Istituto Nazionale di Fisica Nucleare").initials).toEqual(["infn", "indfn"]);
  expect(nameWords("Basque Health Cluster").initials).toEqual(["bhc"]);
  expect(nameWords("Vive Biotech").initials).toEqual([]);
});

test("only words that tell a name from others make telling parts", () => {
  expect(nameWords("National Institute of Health").tellingParts.size).toBe(0);
  expect([...nameWords("Institute Oiz").tellingParts]).toEqual(["^oi", "oiz", "iz$"]);
});

test("whatever somebody types it has words as long as it has letters, and case makes no difference", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (name) => {
      const found = nameWords(name);
      expect(found.words.length).toBe(found.letters.length);
      expect(new Set(found.words).size).toBe(found.words.length);
      if (/[a-z0-9]/i.test(name)) expect(found.joined).not.toBe("");
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom("Vive", "Bio", "de", "S.L.", "CIC", "&", "Ñandú"), { minLength: 1 }), (words) => {
      const name = words.join(" ");
      expect(nameWords(name.toUpperCase())).toEqual(nameWords(name.toLowerCase()));
    }),
  );
});
