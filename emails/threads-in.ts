import type { Locale } from "#domain/kernel/state";
import { listed } from "./plain.ts";
import { words } from "./words.ts";

type Threads = { named: { title: string | null; n: number }[]; more: number };

/** The threads of a discussion with new messages, one a line with how many they are, and how many more there are. */
export function threadsIn(threads: string, locale: Locale): string {
  const { general } = words(locale);
  const { named, more } = JSON.parse(threads) as Threads;
  const titles = named.map(({ title, n }) => general("threadLine", { title: title ?? general("threadWithout"), n: String(n) }));
  return [listed(titles.join("\n")), ...(more > 0 ? [general("more", { n: String(more) })] : [])].join("\n");
}
