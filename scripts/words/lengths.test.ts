import { expect, test } from "vitest";
import { tooManyWords } from "./lengths.ts";

const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(" ");

test("a text on a page has at most 40 words, an email 60, each counted in its longest branch", () => {
  expect(tooManyWords("en", "settings.lead", words(40))).toBeUndefined();
  expect(tooManyWords("en", "settings.lead", words(41))).toBe(41);
  expect(tooManyWords("en", "mail.templates.vote.body", words(60))).toBeUndefined();
  expect(tooManyWords("en", "mail.templates.vote.body", words(61))).toBe(61);
  expect(tooManyWords("en", "settings.lead", `{n, plural, one {${words(30)}} other {${words(38)} {name}}} again twice`)).toBe(41);
});

test("pages that must be whole may be longer, and translations follow their source", () => {
  expect(tooManyWords("en", "pages.privacy.what", words(90))).toBeUndefined();
  expect(tooManyWords("es", "settings.lead", words(90))).toBeUndefined();
});
