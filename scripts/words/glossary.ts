import { readFileSync } from "node:fs";

export const LANGUAGES = ["en", "es", "eu"] as const;
export type Language = (typeof LANGUAGES)[number];
/** Something that no sentence of a language says; `*` is any letters. */
export type Forbidden = { written: string; pattern: RegExp };

const COLUMNS: Record<Language, string> = { en: "never in English", es: "never in Spanish", eu: "never in Basque" };
const LETTER = "[\\p{L}\\p{M}\\p{N}-]";

/** A word or phrase of the glossary as an expression that finds it whole: `mend*` is in “mended”, and not in “amend”. */
export function patternOf(written: string): RegExp {
  const text = written.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", `${LETTER}*`);
  const whole = (edge: string | undefined, look: string) => (edge && /[\p{L}\p{N}]/u.test(edge) ? look : "");
  return new RegExp(`${whole(written[0], `(?<!${LETTER}|/)`)}${text}${whole(written.at(-1), `(?!${LETTER})`)}`, "iu");
}

const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());

/** The forbidden words of each language: what stands in backticks under “never in …” in the tables of docs/glossary.md. */
export function forbiddenIn(markdown: string): Record<Language, Forbidden[]> {
  const found: Record<Language, Forbidden[]> = { en: [], es: [], eu: [] };
  let head: string[] = [];
  for (const line of markdown.split("\n")) {
    if (!line.startsWith("|")) head = [];
    else if (head.length === 0) head = cellsOf(line);
    else
      for (const language of LANGUAGES)
        for (const [, written = ""] of (cellsOf(line)[head.indexOf(COLUMNS[language])] ?? "").matchAll(/`([^`]+)`/g))
          found[language].push({ written, pattern: patternOf(written) });
  }
  return found;
}

export const glossary = () => forbiddenIn(readFileSync("docs/glossary.md", "utf8"));
