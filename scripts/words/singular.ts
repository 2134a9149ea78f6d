import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Language } from "./glossary.ts";
import { VALUE } from "./sayings.ts";

const asOne = (elements: MessageFormatElement[]): string =>
  elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.pound) return "#";
      if (element.type === TYPE.plural) return asOne((element.options.one ?? element.options.other)?.value ?? []);
      if (element.type === TYPE.select) return asOne(element.options.other?.value ?? []);
      return "children" in element ? asOne(element.children) : VALUE;
    })
    .join("");
const counts = (elements: MessageFormatElement[]): boolean =>
  elements.some(
    (element) =>
      (element.type === TYPE.plural && element.options.one !== undefined) ||
      ("options" in element && Object.values(element.options).some(({ value }) => counts(value))) ||
      ("children" in element && counts(element.children)),
  );

/** What is never said of one thing, in its language: a plural noun after the number, a plural word before it, a plural verb. */
const PLURAL: Record<Language, RegExp[]> = {
  en: [
    /(?:#|\bone) (?!is\b|was\b|has\b|\p{L}+(?:ss|us)\b)\p{L}+s\b/iu,
    /\b(?:these|those|are|were|have) #/iu,
    /# \p{L}+ (?:are|were|have|need|wait)\b/iu,
  ],
  es: [
    /(?:#|\buna?) (?!mes\b|vez\b|más\b|después\b|país\b)\p{L}+s\b/iu,
    /(?<!\p{L})(?:los|las|unos|unas|est[oa]s|es[oa]s|otr[oa]s|últim[oa]s|primer[oa]s|tod[oa]s|sus|\p{L}+[ai]d[oa]s) (?:#|una?\b)/iu,
    /(?<!\p{L})(?!en\b|con\b|sin\b|también\b)\p{L}*[aeiouáé]n #/iu,
    /# \p{L}+ (?:\p{L}+[ai]d[oa]s|están|son|han)\b/iu,
  ],
  eu: [/\bbat (?:\p{L}+ ){0,2}(?:dira|daude|dituzu|ditu|dituzte|ditugu|zaizkio|zaizkizu)\b/iu],
};

/** What a message says wrongly of one thing, as “pasados # mes”; undefined where it counts nothing or says it well. */
export function wrongOfOne(language: Language, text: string): string | undefined {
  const elements = parse(text);
  if (!counts(elements)) return undefined;
  const said = asOne(elements).replace(/\s+/g, " ");
  return PLURAL[language].map((pattern) => pattern.exec(said)?.[0]).find((found) => found !== undefined);
}

const QUOTED: Record<Language, RegExp> = { en: /“\{reason\}”/, es: /«\{reason\}»/, eu: /«\{reason\}»/ };

/** A reason that somebody wrote runs into the next sentence of ours unless it is in quotation marks. */
export const unquotedReason = (language: Language, text: string): boolean => text.includes("{reason}") && !QUOTED[language].test(text);
