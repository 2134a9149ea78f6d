import type { Begun } from "#components/form/typed/typed-list";

export type Colleague = { personId: string; name: string };

/** What follows an @ before the caret, such as `@mai`; none where the @ is part of an address. */
export function mentionBefore(text: string, caret: number): Begun | undefined {
  const before = text.slice(0, caret);
  const found = /(?:^|[^\p{L}\p{M}\p{N}])@([\p{L}\p{M}'’ -]{0,60})$/u.exec(before);
  return found ? { from: before.length - (found[1] ?? "").length - 1, typed: found[1] ?? "" } : undefined;
}

const folded = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** So many are seen at once: a list that scrolls cannot be reached by keyboard, as the focus stays in the note. */
export const OFFERED = 5;

/** The first of those whose name has a word at which what was typed begins. */
export function colleaguesNamed(people: readonly Colleague[], typed: string): Colleague[] {
  const asked = folded(typed);
  return people.filter(({ name }) => ` ${folded(name)}`.includes(` ${asked}`)).slice(0, OFFERED);
}
