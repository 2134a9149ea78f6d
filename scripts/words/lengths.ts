import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Language } from "./glossary.ts";
import { VALUE } from "./sayings.ts";

/** The most words of a text on a page, and of the body of an email. */
const MOST = { page: 40, email: 60 };

/** Pages that the law or a programmer asks to be whole, and quoted letters. */
const WHOLE = /^pages\.(?:privacy|accessibility|developers|about|help)\.|^commitments\.letter\./;
const OF_EMAILS = /^mail\.templates\./;

const countWords = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word) || word.includes(VALUE)).length;

/** The longest that a message is read: of each choice, the branch with the most words. */
function longest(elements: MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if ("options" in element)
        return Object.values(element.options)
          .map((option) => longest(option.value))
          .reduce((most, one) => (countWords(one) > countWords(most) ? one : most), "");
      return "children" in element ? longest(element.children) : VALUE;
    })
    .join("");
}

/** How many words an English text has if that is more than a page or an email may ask somebody to read (docs/style.md, rule 5 of the words). Spanish and Basque follow their source. */
export function tooManyWords(language: Language, key: string, text: string): number | undefined {
  if (language !== "en" || WHOLE.test(key)) return undefined;
  const words = countWords(longest(parse(text)));
  return words > (OF_EMAILS.test(key) ? MOST.email : MOST.page) ? words : undefined;
}
