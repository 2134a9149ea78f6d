import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { consortium, settings } from "#test/fixtures/any-consortium";
import { RULE_PACKS } from "../state.ts";
import { evaluate } from "./evaluate.ts";

/** Sentences that no page says (C9 of the rules of the Union): each claims what the portal does not know. */
const NEVER_IN_ENGLISH: readonly RegExp[] = [
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
const NEVER: Record<"en" | "es" | "eu", readonly RegExp[]> = {
  en: NEVER_IN_ENGLISH,
  es: [
    /(?<!no )(?:cumple los requisitos de|es elegible)/i,
    /salvo (?:en )?(?:una|\{|#)/i,
    /están bajo control(?:es)? distintos?\.$/i,
    /todas las (?:entidades )?socias que necesitan un plan/i,
    /pic válido|está registrad[ao]/i,
    /está asociado$/i,
    /^el presupuesto está entre/i,
    /(?:usted )?recibirá|será rechazad[ao]|no hay ningún riesgo/i,
  ],
  eu: [
    /(?:baldintzak betetzen ditu|hautagarria da)[^.]*izan ezik/i,
    /izan ezik\.?$/i,
    /kontrol desberdinpean daude\.$/i,
    /plana behar duten partzuergokide guztiek/i,
    /pic baliozkoa|erregistratuta dago/i,
    /herrialde elkartua da$/i,
    /^aurrekontua .* artean dago\.?$/i,
    /jasoko duzu|baztertuko da|ez dago arriskurik/i,
  ],
};
const LANGUAGES = ["en", "es", "eu"] as const;
const wordsOf = (language: string, area: string) => JSON.parse(readFileSync(`messages/${language}/${area}.json`, "utf8"));
const textsIn = (words: unknown): string[] =>
  typeof words === "string" ? [words] : Object.values(words as Record<string, unknown>).flatMap(textsIn);

const saidIn = (language: (typeof LANGUAGES)[number], texts: readonly string[]) =>
  texts.filter((text) => NEVER[language].some((one) => one.test(text)));

test.each(LANGUAGES)("no sentence about rules, owners or a budget says what the portal does not know: %s", (language) => {
  const texts = ["eligibility", "ownership", "budget", "readiness"].flatMap((area) => textsIn(wordsOf(language, area)));
  expect(saidIn(language, texts)).toEqual([]);
});

test("such sentences are found in each language", () => {
  expect(saidIn("en", ["Eligible under Horizon Europe except for 4 things", "You will receive €5"])).toHaveLength(2);
  expect(saidIn("es", ["Todas las entidades socias que necesitan un plan tienen uno.", "Recibirá 5 €."])).toHaveLength(2);
  expect(saidIn("eu", ["Plana behar duten partzuergokide guztiek badute.", "5 € jasoko duzu."])).toHaveLength(2);
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
