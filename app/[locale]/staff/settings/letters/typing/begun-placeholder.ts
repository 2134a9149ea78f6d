export type Offered = { insert: string; text: string; inSubject: boolean };
/** A placeholder that is being typed: where its brace is, and what follows it. */
export type Begun = { from: number; typed: string };

/** What is being typed before the caret, such as `{re`. None after a doubled brace, which stays a brace. */
export function begunBefore(text: string, caret: number): Begun | undefined {
  const before = text.slice(0, caret);
  const found = /(\{+)([\p{L}\p{M}\d ]{0,40})$/u.exec(before);
  const [, braces = "", typed = ""] = found ?? [];
  return braces.length % 2 === 1 ? { from: before.length - typed.length - 1, typed } : undefined;
}

const folded = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Those whose name or code has what was typed; first those that begin with it. */
export function matching<Each extends Pick<Offered, "insert" | "text">>(offered: readonly Each[], typed: string): Each[] {
  const asked = folded(typed);
  const places = ({ insert, text }: Each) => [folded(text).indexOf(asked), folded(insert.slice(1)).indexOf(asked)];
  const begins = (each: Each) => places(each).includes(0);
  const found = offered.filter((each) => places(each).some((place) => place >= 0));
  return [...found.filter(begins), ...found.filter((each) => !begins(each))];
}
