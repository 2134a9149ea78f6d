import type { Locale } from "#domain/kernel/state";
import { listed } from "./plain.ts";
import { words } from "./words.ts";

/** The lists of what is late, in their order: our answer, the applicant's, and a stage alone. */
export const OVERDUE_LISTS = ["late", "unanswered", "slow"] as const;

/** Each list that is there; the first has its heading above all of them, the others have theirs before them. */
export function overdueIn(data: { [List in (typeof OVERDUE_LISTS)[number]]?: string | undefined }, locale: Locale): string {
  const { general } = words(locale);
  const found = OVERDUE_LISTS.flatMap((name) => (data[name] ? [{ name, list: listed(data[name]) }] : []));
  return found.map(({ name, list }, n) => (n === 0 ? list : `${general(`quote.${name}`)}\n${list}`)).join("\n\n");
}
