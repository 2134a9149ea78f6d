import type { Locale } from "#domain/kernel/state";
import { countryName } from "#lib/format/countries";
import { words } from "./words.ts";

type Line = { field: string; text: string; terms?: string };

/** What a section of a profile holds, each line under the name of its field; a web address without what makes email programs link it. */
export function linesIn(holds: string, locale: Locale): string {
  const { profile, term } = words(locale);
  const worded = ({ text, terms }: Line) => {
    if (terms === "country") return countryName(text, locale);
    if (terms)
      return text
        .split(" ")
        .map((code) => term(`${terms}.${code}`))
        .join(", ");
    return text.replace(/^https?:\/\//, "");
  };
  return (JSON.parse(holds) as Line[])
    .map((line) => (line.field === "capabilities" ? line.text : `${profile(line.field)}: ${worded(line)}`))
    .join("\n");
}
