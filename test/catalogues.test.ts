import { expect, test } from "vitest";
import { catalogues } from "../messages/catalogues.ts";
import { differences } from "../messages/differences.ts";

test("en, es and eu have the same keys, arguments and argument types, and no empty text", () => {
  expect(differences(catalogues)).toEqual([]);
});

test.each([
  ["a missing key", { en: { a: "One", b: "Two" }, eu: { a: "Bat" } }, "eu b: missing"],
  ["an argument by another name", { en: { a: "Hello {name}" }, eu: { a: "Kaixo {izena}" } }, "a: arguments differ"],
  ["an argument of another type", { en: { a: "{n, number}" }, eu: { a: "{n}" } }, "a: arguments differ"],
  [
    "an argument lost in one branch",
    { en: { a: "{n, plural, one {# {x}} other {#}}" }, eu: { a: "{n, plural, other {#}}" } },
    "a: arguments",
  ],
  ["an empty text", { en: { a: "One" }, eu: { a: " " } }, "eu a: empty"],
  [
    "a key left as its text",
    { en: { home: { title: "title" } }, eu: { home: { title: "Hasiera" } } },
    "en home.title: the text is its own",
  ],
  ["a broken message", { en: { a: "{n, plural" }, eu: { a: "x" } }, "en a: not a message"],
])("%s is named", (_, planted, line) => {
  expect(differences(planted)).toEqual([expect.stringContaining(line)]);
});
