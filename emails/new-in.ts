import type { Locale } from "#domain/kernel/state";
import { listed } from "./plain.ts";
import { words } from "./words.ts";

type FoundNew = { search: string; names: string[]; more: number };

/** What is new in somebody's searches: under the name of each, the organisations one a line, and how many more there are. */
export function newIn(found: string, locale: Locale): string {
  const { general } = words(locale);
  return (JSON.parse(found) as FoundNew[])
    .map(({ search, names, more }) =>
      [`${search}:`, listed(names.join("\n")), ...(more > 0 ? [general("more", { n: String(more) })] : [])].join("\n"),
    )
    .join("\n\n");
}
