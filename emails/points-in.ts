import type { Locale } from "#domain/kernel/state";
import { words } from "./words.ts";

type Point = { question: string; text: string; label?: string };

/** The points that an email asks about, numbered, each under the name of its field. */
export function pointsIn(points: string, locale: Locale): string {
  const { field } = words(locale);
  return (JSON.parse(points) as Point[])
    .map(({ question, text, label }, n) => `${n + 1}. ${label ?? field(question)}\n${text}`)
    .join("\n\n");
}
