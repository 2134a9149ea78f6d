import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHAPTERS, chapterTitle } from "#lib/handbook";
import { catalogues } from "../messages/catalogues.ts";

const LOCALES = ["en", "es", "eu"] as const;
const MAX_WORDS = 275;
const every = LOCALES.flatMap((locale) => CHAPTERS.map((chapter) => [locale, chapter] as const));
const textOf = (locale: string, chapter: string) => readFileSync(`docs/handbook/${locale}/${chapter}.md`, "utf8");

/** All that the portal says in a language. */
const sayings = (words: object): string[] => Object.values(words).flatMap((word) => (typeof word === "string" ? [word] : sayings(word)));

test("each chapter is there in the three languages, and no other", () => {
  for (const locale of LOCALES) expect(readdirSync(`docs/handbook/${locale}`).sort()).toEqual(CHAPTERS.map((name) => `${name}.md`).sort());
});

test.each(every)("%s %s says what the screen says, and has its picture", (locale, chapter) => {
  const text = textOf(locale, chapter);
  const known = new Set(sayings(catalogues[locale]));
  const bold = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = ""]) => words);
  expect(bold.filter((words) => !known.has(words))).toEqual([]);
  expect(chapterTitle(text)).not.toBe("");
  const [, picture = ""] = /!\[.+\]\((.+)\)/.exec(text) ?? [];
  expect(existsSync(join("docs/handbook", locale, picture))).toBe(true);
});

test.each(every)("%s %s is short enough to read beside a screen", (locale, chapter) => {
  const prose = textOf(locale, chapter).replace(/!\[.+\]\(.+\)/, "");
  expect(prose.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length).toBeLessThanOrEqual(MAX_WORDS);
});

test.each(CHAPTERS)("%s has as many steps and notes in each language", (chapter) => {
  const shape = (locale: string) => textOf(locale, chapter).replace(/^(#+|\d+\.|-|!\[)?.*$/gm, "$1");
  expect([shape("es"), shape("eu")]).toEqual([shape("en"), shape("en")]);
});
