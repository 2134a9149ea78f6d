import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import formatMessage from "../lib/i18n/format-message.ts";
import { catalogues } from "../messages/catalogues.ts";

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, at: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${at}.${key}`, value] as [string, string]] : flat(value, `${at}.${key}`),
  );

/** The sentences that an applicant's form can answer with. */
const said = (locale: keyof typeof catalogues) => {
  const { errors, membership, questions } = catalogues[locale];
  return [
    ...flat(errors.fields as Tree, "errors.fields"),
    ...flat(membership.errors as Tree, "membership.errors"),
    ...flat(questions.problems as Tree, "questions.problems"),
  ];
};
const BLAMING = {
  en: /\b(invalid|required|forbidden|illegal|mandatory|wrong)\b/i,
  es: /\b(inválid\w*|no válid\w*|obligatori\w*|prohibid\w*|incorrect\w*)/i,
  eu: /\b(baliogabe\w*|nahitaez\w*|debekatu\w*|okerra)\b/i,
};

test.each(["en", "es", "eu"] as const)("A8 no error message blames in %s, and each says what to do", (locale) => {
  const sentences = said(locale);
  expect(sentences.length).toBeGreaterThan(30);
  for (const [key, text] of sentences) {
    expect(text, key).not.toMatch(BLAMING[locale]);
    expect(text, key).toMatch(/[.?]$/);
    expect(text.split(/\s+/).length, key).toBeGreaterThan(2);
  }
});

test.each(LOCALES)("a year of foundation that is too late is refused in words of years in %s", (locale) => {
  const t = createTranslator({ locale, messages: catalogues[locale] });
  const said = [
    t("organisations.profile.errors.founded.tooHigh", { max: "2026" }),
    t("questions.problems.founded.tooHigh", { label: t("questions.founded.label"), max: "2026" }),
  ];
  for (const sentence of said)
    expect(sentence).toMatch(/: (enter|escriba|idatzi) 2026 (or earlier|o un año anterior|edo lehenagoko urte bat)\.$/);
});

test.each([
  ["en", "4,000"],
  ["es", "4.000"],
  ["eu", "4.000"],
] as const)("a limit has the thousands mark of the reader's language in %s", (locale, limit) => {
  const fields = Object.entries(catalogues[locale].errors.fields).filter(([, text]) => /\{(min|max)/.test(text));
  expect(fields.length).toBeGreaterThanOrEqual(4);
  for (const [key, text] of fields)
    expect(formatMessage(key, text, { label: "Reason", min: 4000, max: 4000 }, { locale }), key).toContain(limit);
});
