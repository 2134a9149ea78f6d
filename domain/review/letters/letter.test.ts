import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { withLengths } from "#domain/retention/said-lengths";
import { LETTER_NAMES } from "#domain/review/state";
import { catalogues } from "../../../messages/catalogues.ts";
import {
  LETTER_VARIABLES,
  LETTERS,
  type LetterValues,
  letterText,
  missingVariables,
  sayable,
  unknownVariables,
  variablesOf,
} from "./letter.ts";

const values: LetterValues = {
  firstName: "Nahia",
  organisation: "Laminak {reason}",
  reference: "BHC-2026-7K3F-M2QX",
  reason: "No seat in the region.",
  points: "1. Name",
  date: "25 November 2026",
};

test("variables are put in, doubled braces stay as braces", () => {
  expect(letterText("Dear {firstName}, on { date } about {reference} {{as is}}.", values)).toBe(
    "Dear Nahia, on 25 November 2026 about BHC-2026-7K3F-M2QX {as is}.",
  );
});

test("what a value holds is text and never read as a variable", () => {
  expect(letterText("{organisation}: {reason}", values)).toBe("Laminak {reason}: No seat in the region.");
});

test.each([
  ["another name", "Hello {surname}", ["{surname}"]],
  ["a way into objects", "{constructor} {__proto__}", ["{constructor}", "{__proto__}"]],
  ["other capitals", "{FirstName}", ["{FirstName}"]],
  ["a message of ICU", "{n, plural, one {x} other {y}}", ["{", "{x}", "{y}", "}"]],
  ["a brace left open", "Hello {firstName", ["{"]],
  ["a brace too many", "Hello firstName}", ["}"]],
  ["an empty one", "{}", ["{}"]],
])("%s is unknown", (_, template, unknown) => {
  expect(unknownVariables(template)).toEqual(unknown);
});

test("the variables of a template are named once each", () => {
  expect(variablesOf("{reason} {organisation} {reason} {{date}}")).toEqual(["reason", "organisation"]);
  for (const name of LETTER_VARIABLES) expect(unknownVariables(`{${name}}`)).toEqual([]);
});

test("for all texts: escaped braces come back as they were, and values stand whole", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, (written, name) => {
      const escaped = written.replaceAll("{", "{{").replaceAll("}", "}}");
      expect(unknownVariables(escaped)).toEqual([]);
      expect(letterText(escaped, values)).toBe(written);
      expect(letterText("<{firstName}>", { ...values, firstName: name })).toBe(`<${name}>`);
    }),
  );
});

test.each(LETTER_NAMES)("%s: the portal's words say only what its letter may say, and all that it must", (name) => {
  for (const locale of LOCALES) {
    const own = catalogues[locale].mail.templates[LETTERS[name].template];
    const [subject, body] = [own.subject, own.body].map((text) => withLengths(LETTERS[name].template, text)) as [string, string];
    expect(unknownVariables(subject, sayable(name, "subject")), locale).toEqual([]);
    expect(unknownVariables(body, sayable(name, "body")), locale).toEqual([]);
    expect(missingVariables(name, body), locale).toEqual([]);
  }
});

test("each letter takes only its own placeholders, and one whose value is nowhere else in the email must be there", () => {
  expect(unknownVariables("{reason} {firstName}", sayable("received", "body"))).toEqual(["{reason}"]);
  expect(unknownVariables("{reason} {organisation}", sayable("refused", "subject"))).toEqual(["{reason}"]);
  expect(missingVariables("memberReference", "{person} asks you.")).toEqual(["member"]);
  expect(missingVariables("received", "Thank you.")).toEqual([]);
});
