import type { Begun } from "#components/form/typed/typed-list";

export type Colleague = { personId: string; name: string };

/** What follows an @ before the caret, such as `@mai`; none where the @ is part of an address. */
export function mentionBefore(text: string, caret: number): Begun | undefined {
  const before = text.slice(0, caret);
  const found = /(?:^|[^\p{L}\p{M}\p{N}])@([\p{L}\p{M}'’ -]{0,60})$/u.exec(before);
  return found ? { from: before.length - (found[1] ?? "").length - 1, typed: found[1] ?? "" } : undefined;
}

const folded = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Those of whose names one word and what follows it begins with what was typed. */
export function colleaguesNamed(people: readonly Colleague[], typed: string): Colleague[] {
  const asked = folded(typed);
  return people.filter(({ name }) => ` ${folded(name)}`.includes(` ${asked}`));
}
