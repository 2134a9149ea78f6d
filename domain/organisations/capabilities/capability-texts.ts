import type { Locale } from "#domain/kernel/state";
import type { Worded } from "#domain/organisations/profile/localised";
import type { Capability } from "#domain/organisations/state";
import { lastingUntil } from "#domain/retention/lengths";
import { termInAll, termWords } from "./capability-terms.ts";

/** What one says, in one line of JSON: two that say the same are equal, whenever they were confirmed. */
export const capabilityText = ({ term, tag, trl, text, lang, evidence }: Capability) =>
  JSON.stringify([term, tag, trl, text, lang, evidence && [evidence.kind, evidence.title, evidence.url]]);

type Parts = Omit<Capability, "id" | "confirmedAt">;
/** What such a line says. */
export function readCapabilityText(line: string): Parts {
  const [term, tag, trl, text, lang, evidence] = JSON.parse(line) as [
    Parts["term"],
    Parts["tag"],
    Parts["trl"],
    Parts["text"],
    Locale,
    [NonNullable<Parts["evidence"]>["kind"], string, string | null] | null,
  ];
  return { term, tag, trl, text, lang, evidence: evidence && { kind: evidence[0], title: evidence[1], url: evidence[2] } };
}

/** What it is called: the term in the reader's language, or the organisation's own words with theirs. */
export const capabilityName = ({ term, tag, lang }: Pick<Capability, "term" | "tag" | "lang">, locale: Locale): Worded =>
  term ? { text: termWords(term, locale), lang: locale } : { text: tag ?? "", lang };

/** Everything by which a search finds it: its term in every language, and all its own words. */
export const capabilityWords = ({ term, tag, text, evidence }: Capability): string[] =>
  [...(term ? termInAll(term) : []), tag, text, evidence?.title].filter((words): words is string => Boolean(words));

/** From when one counts as old: nobody at the organisation has confirmed it for twelve months. */
export const staleFrom = ({ confirmedAt }: Pick<Capability, "confirmedAt">) =>
  new Date(Date.parse(confirmedAt) + lastingUntil("capability"));
export const isStale = (capability: Pick<Capability, "confirmedAt">, now: Date) => staleFrom(capability) <= now;

/** The capabilities of two organisations that are one: each once, as it was confirmed last. Those that stay come first. */
export function uniteCapabilities(into: readonly Capability[], from: readonly Capability[]): Capability[] {
  const united = [...into];
  for (const one of from) {
    const at = united.findIndex((other) => capabilityText(other) === capabilityText(one));
    const there = united[at];
    if (!there) united.push(one);
    else if (there.confirmedAt < one.confirmedAt) united[at] = { ...there, confirmedAt: one.confirmedAt };
  }
  return united;
}
