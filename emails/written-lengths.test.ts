import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { PORTAL_LENGTHS, RETENTION_LENGTHS } from "#domain/retention/lengths";
import { samples } from "#test/mail/mail-samples";
import { catalogues } from "../messages/catalogues.ts";
import { renderMail } from "./render-mail.tsx";

/** How each language writes a length of time out, in figures or in words. */
const WRITTEN = {
  en: /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety)[ -](?:working )?(?:seconds|minutes?|hours?|days?|weeks?|fortnight|months?|years?)\b/gi,
  es: /(?<!\p{L})(?:\d+|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|catorce|treinta|sesenta|noventa) (?:segundos?|minutos?|horas?|días?|semanas?|mes|meses|años?)(?!\p{L})/giu,
  eu: /(?<!\p{L})(?:(?:\d+|bi|hiru|lau|bost|sei|zazpi|zortzi|bederatzi|hamar|hamabi|hamalau|hogeita hamar|hirurogei|laurogeita hamar) (?:segundo|minutu|ordu|lanegun|egun|aste|hilabete|urte)\p{L}*|(?:minutu|ordu|egun|aste|hilabete|urte) bat\p{L}*|(?:ordu|aste|urte)bete\p{L}*)/giu,
};
/** How often something is sent is no length, and "another day" is none. */
const BEFORE = /(?:once |beste )$/i;
/** An email about a meeting names hours of the clock, for which Spanish and Basque have the word of sixty minutes. */
const isOfTheClock = (key: string, found: string) => /^(?:first-)?meeting-/.test(key) && /hora|ordu/i.test(found);

const linesOf = (value: unknown, at: string): [string, string][] =>
  typeof value === "string" ? [[at, value]] : Object.entries(value ?? {}).flatMap(([key, one]) => linesOf(one, at ? `${at}.${key}` : key));

test.each(LOCALES)("no email in %s writes a length of time out: each takes it from the lengths that hold", (locale) => {
  const written = linesOf(catalogues[locale].mail.templates, "").flatMap(([key, text]) =>
    [...text.matchAll(WRITTEN[locale])]
      .filter(({ 0: found, index }) => !isOfTheClock(key, found) && !BEFORE.test(text.slice(0, index)))
      .map(([found]) => `${key}: ${found}`),
  );
  expect(written).toEqual([]);
});

test("an email says the length that holds, with its own number in every language", async () => {
  const { unconfirmed, signInLink } = RETENTION_LENGTHS;
  for (const locale of LOCALES) {
    const says = async (template: "application-confirm" | "sign-in" | "succession-asked") =>
      (await renderMail({ template, locale, data: { ...samples[template] }, origin: "https://portal.example", reference: "m1" })).text;
    expect(await says("application-confirm")).toContain(` ${unconfirmed.n} `);
    expect(await says("sign-in")).toContain(` ${signInLink.n} minut`);
    expect(await says("succession-asked")).toContain(String(PORTAL_LENGTHS.silentOwner.n));
  }
});
