import { fold } from "#domain/kernel/fold";

/** Whether a text has every word that is looked for, or its beginning; accents and capitals aside. */
export function isNamed(text: string, asked: string): boolean {
  const there = fold(text);
  return fold(asked)
    .split(" ")
    .every((word) => there.includes(word));
}
