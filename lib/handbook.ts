import { readFile } from "node:fs/promises";
import type { Locale } from "#domain/kernel/state";

/** The chapters of the staff's handbook, one a screen, in the order of the work. */
export const CHAPTERS = [
  "queue",
  "application",
  "documents",
  "points",
  "duplicates",
  "recusals",
  "scores",
  "vote",
  "decision",
  "letters",
  "merge",
  "people",
  "questions",
  "rules",
] as const;
export type Chapter = (typeof CHAPTERS)[number];

export const chapterText = (locale: Locale, chapter: Chapter) => readFile(`docs/handbook/${locale}/${chapter}.md`, "utf8");

/** What a chapter is called: its first heading. */
export const chapterTitle = (text: string) => /^# (.+)$/m.exec(text)?.[1] ?? "";

/** Where the portal serves a picture that lies in the project's public folder. */
export const servedAt = (href: string) => href.replace(/^(\.\.\/)+public/, "");
