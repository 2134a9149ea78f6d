import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

const OF_BODIES = /^mail\.templates\.[^.]+\.(?:body|told\.)/;
/** A branch with more words is prose, and not the name of a thing. */
const NAME = 5;

const countWords = (elements: MessageFormatElement[]): number =>
  elements.reduce((sum, element) => {
    if (element.type === TYPE.literal) return sum + (element.value.match(/\p{L}+/gu)?.length ?? 0);
    return sum + ("children" in element ? countWords(element.children) : 1);
  }, 0);

/** The argument by which the body of an email is told in several branches of prose: a translator needs each sentence whole, under `told` (docs/style.md, rule 10 of the words). */
export function toldInBranches(key: string, text: string): string | undefined {
  if (!OF_BODIES.test(key)) return undefined;
  const found = parse(text).find(
    (element) =>
      element.type === TYPE.select && Object.values(element.options).filter((option) => countWords(option.value) > NAME).length > 1,
  );
  return found && "value" in found ? String(found.value) : undefined;
}
