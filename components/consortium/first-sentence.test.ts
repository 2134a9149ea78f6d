import { expect, test } from "vitest";
import { firstSentence, shortSentence } from "./first-sentence.ts";

test.each([
  ["en", "Keep people at home. For two more years.", "Keep people at home."],
  ["es", "¿Quién cuida? Nadie.", "¿Quién cuida?"],
  ["eu", "  Etxean bizi.\nHobeto.", "Etxean bizi."],
  ["en", "A sector after the “km 0” idea, at 3.5 km", "A sector after the “km 0” idea, at 3.5 km"],
  ["en", "", ""],
])("%s: %j", (lang, text, first) => {
  expect(firstSentence(text, lang)).toBe(first);
});

test("a long sentence is cut between two words, a short one is whole", () => {
  const long = `Projects are expected ${"to measure, on an equal footing, ".repeat(8)}what helps. Then more.`;
  const cut = shortSentence(long, "en");
  expect(cut.length).toBeLessThanOrEqual(181);
  expect(cut).toMatch(/\p{L}…$/u);
  expect(long.charAt(cut.length - 1)).toMatch(/[ ,]/);
  expect(shortSentence("It helps. Then more.", "en")).toBe("It helps.");
});
