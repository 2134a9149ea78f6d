import { type MessageFormatElement, type PluralElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { catalogues } from "../../messages/catalogues.ts";
import type { Language } from "./glossary.ts";

/** A sentence of a catalogue; `key` begins with its file. */
export type Saying = { language: Language; key: string; text: string };
type Tree = { [key: string]: string | Tree };

const flatten = (language: Language, tree: Tree, at: string): Saying[] =>
  Object.entries(tree).flatMap(([name, value]) => {
    const key = at ? `${at}.${name}` : name;
    return typeof value === "string" ? [{ language, key, text: value }] : flatten(language, value, key);
  });

/** Every sentence of a language. */
export const sayingsOf = (language: Language) => flatten(language, catalogues[language] as Tree, "");

/** Represents a value in what is read. */
export const VALUE = "¤";

function read(elements: MessageFormatElement[]): string {
  const parts = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value;
    if ("options" in element)
      return Object.values(element.options)
        .map((option) => ` ${read(option.value)} `)
        .join("/");
    return "children" in element ? read(element.children) : VALUE;
  });
  return parts.join("");
}

/** What a person reads of a message: no names of arguments, each branch, ¤ for a value. */
export const readable = (text: string) => read(parse(text)).replace(/\s+/g, " ").trim();

function plurals(elements: MessageFormatElement[]): PluralElement[] {
  return elements.flatMap((element) => [
    ...(element.type === TYPE.plural ? [element] : []),
    ...("options" in element ? Object.values(element.options).flatMap((option) => plurals(option.value)) : []),
    ...("children" in element ? plurals(element.children) : []),
  ]);
}

const hasNumber = (element: MessageFormatElement): boolean =>
  element.type === TYPE.pound || ("children" in element && element.children.some(hasNumber));

/** Whether a message writes the number itself for one thing: “pertsona 1” is not Basque, “pertsona bat” is. */
export const countsOne = (text: string) => plurals(parse(text)).some(({ options }) => options.one?.value.some(hasNumber));
