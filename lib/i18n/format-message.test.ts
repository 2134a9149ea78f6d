import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { RichTranslationValues } from "next-intl";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import original from "use-intl/format-message";
import { expect, test } from "vitest";
import { catalogues } from "../../messages/catalogues.ts";
import formatMessage from "./format-message.ts";

type Tree = { [key: string]: string | Tree };
const textsOf = (tree: Tree): string[] => Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : textsOf(value)));
const all = Object.entries(catalogues).flatMap(([locale, tree]) => textsOf(tree).map((text) => [locale, text] as const));

const LETTERS = "abcdefgh";
/** A value for everything that a message asks for; `n` is any of its numbers. */
function valuesFor(elements: MessageFormatElement[], n: number, into: RichTranslationValues = {}): RichTranslationValues {
  for (const element of elements) {
    if (element.type === TYPE.argument) into[element.value] ??= `${element.value} <&'{`;
    if (element.type === TYPE.number || element.type === TYPE.plural) into[element.value] = n;
    if (element.type === TYPE.select)
      into[element.value] ??= Object.keys(element.options).at(n % Object.keys(element.options).length) ?? "other";
    if (element.type === TYPE.tag) into[element.value] = (chunks) => [`(${LETTERS[n % LETTERS.length]}`, chunks, ")"];
    if ("options" in element) for (const option of Object.values(element.options)) valuesFor(option.value, n, into);
    if ("children" in element) valuesFor(element.children, n, into);
  }
  return into;
}

test("every message reads as next-intl itself writes it", () => {
  const cache = _createCache();
  const formatters = _createIntlFormatters(cache);
  for (const n of [0, 1, 2, 12_345])
    for (const [locale, text] of all) {
      const found = valuesFor(parse(text), n);
      const values = Object.keys(found).length > 0 ? found : undefined;
      const options = { cache, formatters, locale, timeZone: "Europe/Madrid" };
      expect(formatMessage("key", text, values, options), text).toEqual(original("key", text, values, options));
    }
});

test("a language has words of its own for the same message", () => {
  const text = "{n, plural, one {one} other {# of them}} in {n, number}";
  const said = ["en", "es", "en"].map((locale) => formatMessage("key", text, { n: 12_345 }, { locale }));
  expect(said).toEqual(["12,345 of them in 12,345", "12.345 of them in 12.345", "12,345 of them in 12,345"]);
});

test("thousands are parted in each language, from the first on", () => {
  const text = "{n, number}, {n, plural, other {#}}";
  const said = ["en", "es", "eu"].map((locale) => formatMessage("key", text, { n: 1200 }, { locale }));
  expect(said).toEqual(["1,200, 1,200", "1.200, 1.200", "1.200, 1.200"]);
});

test("a value that is missing is an error, as is what is no message", () => {
  expect(() => formatMessage("key", "{name}", {}, { locale: "en" })).toThrow("name");
  expect(() => formatMessage("key", "{name}", undefined, { locale: "en" })).toThrow("name");
  expect(() => formatMessage("key", { a: "b" }, undefined, { locale: "en" })).toThrow("key is not a message");
});

// The zone of the cluster is a setting that only lib/format reads.
test("no message writes a date or a time by itself", () => {
  const dated = all.filter(([, text]) => /\{\s*\w+\s*,\s*(date|time)\b/.test(text));
  expect(dated).toEqual([]);
});
