import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, at = ""): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([name, value]) => {
    const key = at ? `${at}.${name}` : name;
    return typeof value === "string" ? [[key, value] as [string, string]] : flatten(value, key);
  });

function collect(elements: MessageFormatElement[], into: Set<string>) {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    into.add(`${element.value}:${TYPE[element.type]}`);
    if ("options" in element) for (const option of Object.values(element.options)) collect(option.value, into);
    if ("children" in element) collect(element.children, into);
  }
  return into;
}

const argumentsOf = (text: string) => [...collect(parse(text), new Set())].sort().join(" ");

function faults(language: string, key: string, text: string): string[] {
  if (text.trim() === "") return [`${language} ${key}: empty`];
  if (text === key || text === key.split(".").at(-1)) return [`${language} ${key}: the text is its own key`];
  try {
    argumentsOf(text);
    return [];
  } catch (error) {
    return [`${language} ${key}: not a message: ${(error as Error).message}`];
  }
}

/** What keeps the catalogues from saying the same things in each language: keys, arguments and their types, empty and unreadable texts. */
export function differences(catalogues: Record<string, Tree>): string[] {
  const flat = Object.entries(catalogues).map(([language, tree]) => [language, new Map(flatten(tree))] as const);
  const keys = new Set(flat.flatMap(([, texts]) => [...texts.keys()]));
  const found = flat.flatMap(([language, texts]) => [...texts].flatMap(([key, text]) => faults(language, key, text)));
  if (found.length > 0) return found;
  return [...keys].flatMap((key) => {
    const absent = flat.filter(([, texts]) => !texts.has(key)).map(([language]) => `${language} ${key}: missing`);
    const asked = new Set(flat.flatMap(([, texts]) => (texts.has(key) ? [argumentsOf(texts.get(key) ?? "")] : [])));
    return asked.size > 1 ? [...absent, `${key}: arguments differ: ${[...asked].map((one) => one || "none").join(" | ")}`] : absent;
  });
}
