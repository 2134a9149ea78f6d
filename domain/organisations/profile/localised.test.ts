import { expect, test } from "vitest";
import { inLanguage } from "./localised.ts";

test.each([
  ["the reader's language", { en: "a", es: "b", eu: "c" }, "eu", { text: "c", lang: "eu" }],
  ["the first there is", { es: "b", eu: "c" }, "en", { text: "b", lang: "es" }],
  ["not an empty one", { en: "", eu: "c" }, "en", { text: "c", lang: "eu" }],
  ["nothing where nobody wrote", {}, "en", undefined],
] as const)("%s", (_, texts, locale, expected) => {
  expect(inLanguage(texts, locale)).toEqual(expected);
});
