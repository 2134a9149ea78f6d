import { expect, test } from "vitest";
import { firstSentence } from "./first-sentence.ts";

test.each([
  ["en", "Keep people at home. For two more years.", "Keep people at home."],
  ["es", "¿Quién cuida? Nadie.", "¿Quién cuida?"],
  ["eu", "  Etxean bizi.\nHobeto.", "Etxean bizi."],
  ["en", "A sector after the “km 0” idea, at 3.5 km", "A sector after the “km 0” idea, at 3.5 km"],
  ["en", "", ""],
])("%s: %j", (lang, text, first) => {
  expect(firstSentence(text, lang)).toBe(first);
});
