import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { catalogues } from "../../../../messages/catalogues.ts";

test.each(LOCALES)("the share of a likeness comes before the name in %s: a narrow column cuts the end of what it says", (locale) => {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "queue.checks.like" });
  for (const kind of ["member", "applying", "refusedBefore"] as const)
    expect(t(kind, { share: "98 %", name: "Olatzkale Medikuntza Ikerketa" })).toMatch(/^(Antza )?98 %/);
});

test.each(LOCALES)("how late an answer is leaves room for the name beside the open panel in %s", (locale) => {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "queue.due" });
  for (const words of [t("late", { n: 12 }), t("in", { n: 12 })]) expect(words.length).toBeLessThanOrEqual(28);
});
