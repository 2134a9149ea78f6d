import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { consortium, settings } from "#test/fixtures/any-consortium";
import { RULE_PACKS } from "../state.ts";
import { evaluate } from "./evaluate.ts";

/** Sentences that no page says (C9 of the rules of the Union): each claims what the portal does not know. */
const NEVER: readonly RegExp[] = [
  /eligible under/i,
  /except for/i,
  /under different control, as/i,
  /are under different control\.$/i,
  /every partner that needs a plan has one/i,
  /valid pic|is registered/i,
  /is associated$/i,
  /^the budget is between/i,
  /you will receive|will be rejected|there is no risk/i,
];
const LANGUAGES = ["en", "es", "eu"] as const;
const wordsOf = (language: string, area: string) => JSON.parse(readFileSync(`messages/${language}/${area}.json`, "utf8"));
const textsIn = (words: unknown): string[] =>
  typeof words === "string" ? [words] : Object.values(words as Record<string, unknown>).flatMap(textsIn);

test("no sentence about rules, owners or a budget says what the portal does not know", () => {
  const texts = ["eligibility", "ownership"].flatMap((area) => textsIn(wordsOf("en", area)));
  expect(texts.filter((text) => NEVER.some((one) => one.test(text)))).toEqual([]);
});

test("whatever a consortium is like, each rule has a sentence in each language, and a share or a budget says on which total it was measured", () => {
  const reasons = Object.fromEntries(LANGUAGES.map((language) => [language, wordsOf(language, "eligibility").reasons]));
  const measured = ["seventyPercent", "seventyOfCountry", "seventyFiveOfCountry", "totalBudget", "halfBySmes"];
  fc.assert(
    fc.property(consortium, fc.constantFrom(...RULE_PACKS), settings, (partners, pack, setting) => {
      for (const { rule, reason, verdict } of evaluate(pack, partners, setting).rules)
        for (const language of LANGUAGES) {
          const said: unknown = reasons[language][rule]?.[reason];
          expect(said, `${language} ${rule} ${reason}`).toBeTypeOf("string");
          if (measured.includes(rule) && (verdict === "pass" || verdict === "fail")) expect(said).toContain("{total}");
        }
    }),
    { numRuns: runs(1000) },
  );
});

test("an unknown that decides is never announced as a yes", () => {
  const t = createTranslator({ locale: "en", messages: wordsOf("en", "eligibility") });
  expect(t("title.unknown", { pack: "Horizon Europe RIA/IA", n: 4, all: 6 })).toBe(
    "Not decided under Horizon Europe RIA/IA: 4 of 6 rules unknown",
  );
});
