import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { catalogues } from "../../../../../messages/catalogues.ts";
import { WIZARD_STEPS } from "./wizard-steps.tsx";

test.each(LOCALES)("each step's name fits a quarter of a phone in %s: a longer one is broken in the middle of a word", (locale) => {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "exchange.import.steps" });
  for (const step of WIZARD_STEPS) expect(t(step).length, t(step)).toBeLessThanOrEqual(10);
});

test("what one skipped row would be is said in the singular", () => {
  const heading = (locale: "es" | "eu", skip: number) =>
    createTranslator({ locale, messages: catalogues[locale], namespace: "exchange.import.check" })("title", { ready: 3, skip });
  expect(heading("es", 1)).toMatch(/, 1 se omitiría$/);
  expect(heading("es", 2)).toMatch(/, 2 se omitirían$/);
  expect(heading("eu", 1)).toMatch(/, bat baztertuko litzateke$/);
  expect(heading("eu", 2)).toMatch(/, 2 baztertuko lirateke$/);
});
