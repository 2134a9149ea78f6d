import type { Answer } from "#domain/membership/state";

type Section = { pages: readonly { fields: readonly { key: string; answer: Answer | undefined }[] }[] };
type Point = { question: string; before: Answer | null };

/** The answer is another one than when the office asked for a change. */
export const isCorrected = (answer: Answer | undefined, before: Answer | null) => JSON.stringify(answer ?? null) !== JSON.stringify(before);

/** How many of the requested changes are still to be made, of those whose question is asked. */
export function openPoints(sections: readonly Section[], points: readonly Point[]): number {
  const fields = new Map(sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields.map((field) => [field.key, field]))));
  return points.filter(({ question, before }) => fields.has(question) && !isCorrected(fields.get(question)?.answer, before)).length;
}
