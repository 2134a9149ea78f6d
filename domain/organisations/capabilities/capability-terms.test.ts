import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { CAPABILITY_CODES, CAPABILITY_TERMS, termInAll, termSource, termTyped, termWords } from "./capability-terms.ts";

test("each term has words in every language, and no two terms of a language are the same", () => {
  for (const locale of LOCALES) {
    const words = CAPABILITY_CODES.map((code) => termWords(code, locale));
    expect(words.every((each) => each.trim().length > 2)).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  }
});

test("a term is known by its whole words in each language, however accents, case and spaces are typed; a part of them is not the term", () => {
  for (const code of CAPABILITY_CODES)
    for (const words of termInAll(code))
      expect([words, words.toUpperCase(), ` ${words.normalize("NFD")} `].map(termTyped)).toEqual([code, code, code]);
  expect(termTyped("Microfluidica")).toBe("microfluidics");
  expect(termTyped("Zebrafish")).toBeUndefined();
});

test("a code is one word of letters and digits, as the key of the directory needs it", () => {
  for (const code of CAPABILITY_CODES) expect(code).toMatch(/^[a-z][A-Za-z0-9]+$/);
});

test("a certificate names its standard, and a code of EuroSciVoc is a path in it", () => {
  for (const code of CAPABILITY_CODES) {
    const source = termSource(code);
    if (CAPABILITY_TERMS[code].kind === "certification") expect(source?.list, code).toBe("standard");
    if (source?.list === "EuroSciVoc") expect(source.code, code).toMatch(/^(\/\d+)+$/);
  }
});
