import { expect, test } from "vitest";
import { REFUSAL_STATUSES, refusalPage } from "./refusal-page.ts";

const cases = REFUSAL_STATUSES.flatMap((status) => (["en", "es", "eu"] as const).map((locale) => [status, locale] as const));

test.each(cases)("%i in %s says what happened and leads on, with nothing the policy refuses", (status, locale) => {
  const page = refusalPage({ status, locale, nonce: "n0nce", minutes: 2 });
  expect(page).toContain(`<html lang="${locale}">`);
  expect(page).toContain(`href="/${locale}"`);
  expect(page).not.toMatch(/access\.blocked|undefined|\{minutes/);
  expect(page).not.toMatch(/ style=|<script|<style>/);
});

test("how long to wait is a sentence in each language", () => {
  const text = (locale: "en" | "es" | "eu", minutes: number) => refusalPage({ status: 429, locale, nonce: "", minutes });
  expect(text("en", 1)).toContain("1 minute.");
  expect(text("es", 5)).toContain("5 minutos");
  expect(text("eu", 1)).toContain("minutu bat barru");
});

test("each refusal leads to who can help, in its text and at the foot as every page does, and says the number that the log has", () => {
  for (const status of REFUSAL_STATUSES)
    for (const locale of ["en", "es", "eu"] as const) {
      const page = refusalPage({ status, locale, nonce: "", id: "0123456789abcdefghjkmnpqrs" });
      expect(page, `${status} ${locale}`).toMatch(/\b0123456789abcdefghjkmnpqrs\b/);
      const [main, footer] = page.split("<footer>");
      expect(main, `${status} ${locale}`).toContain(`<a href="/${locale}/help">`);
      expect(footer, `${status} ${locale}`).toMatch(new RegExp(`^<a href="/${locale}/help">`));
      expect(page).not.toMatch(/&lt;|\{id\}/);
    }
});
