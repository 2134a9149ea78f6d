import { expect, test } from "vitest";
import { allWords, inLanguage } from "./localised.ts";

test.each([
  ["the reader's language", { en: "a", es: "b", eu: "c" }, "eu", { text: "c", lang: "eu" }],
  ["the first there is", { es: "b", eu: "c" }, "en", { text: "b", lang: "es" }],
  ["not an empty one", { en: "", eu: "c" }, "en", { text: "c", lang: "eu" }],
  ["nothing where nobody wrote", {}, "en", undefined],
] as const)("%s", (_, texts, locale, expected) => {
  expect(inLanguage(texts, locale)).toEqual(expected);
});

test("all words of all languages go into the index", () => {
  expect(allWords({ en: "one", eu: "bat" }, { es: "dos" }).split(/\s+/).filter(Boolean)).toEqual(["one", "bat", "dos"]);
});
