import { type Formatters, IntlMessageFormat } from "intl-messageformat";
import type { RichTranslationValues } from "next-intl";
import { isValidElement, type ReactNode } from "react";
import { endOnce, withFullStop } from "../../domain/kernel/mail/full-stop.ts";

type Read = { format(values: RichTranslationValues | undefined): unknown };
const read = new Map<string, Map<string, Read>>();

const made = new Map<string, unknown>();
/** Making one takes far longer than using it. */
function once<T>(kind: string, given: unknown[], make: () => T): T {
  const key = kind + JSON.stringify(given);
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}
/** Numbers in messages are grouped as in `lib/format.ts`: “1.200” in Spanish too. */
const formatters: Formatters = {
  getNumberFormat: (locales, options) =>
    once("number", [locales, options], () => new Intl.NumberFormat(locales, { useGrouping: "always", ...options })),
  getDateTimeFormat: (...given) => once("date", given, () => new Intl.DateTimeFormat(...given)),
  getPluralRules: (...given) => once("plural", given, () => new Intl.PluralRules(...given)),
};

/** A message, read once for as long as the portal runs: reading takes ten times as long as filling in. */
function messageOf(message: string, locale: string): Read {
  const known = read.get(locale) ?? new Map<string, Read>();
  const found = known.get(message) ?? (new IntlMessageFormat(message, locale, undefined, { formatters }) as unknown as Read);
  read.set(locale, known.set(message, found));
  return found;
}

const isPlain = (message: string) => !/[{<']/.test(message);

/**
 * Is in the place of `use-intl/format-message` in the server's bundle (next.config.ts), which reads each message again for every request.
 * See docs/decisions/0026.
 */
export default function formatMessage(
  key: string,
  message: unknown,
  values: RichTranslationValues | undefined,
  { locale }: { locale: string },
): ReactNode {
  if (typeof message !== "string") throw new Error(`${key} is not a message.`);
  if (!values && isPlain(message)) return message;
  // What is drawn around a part of a sentence is given that part as it is: no mark may be left in it.
  const draws = Object.values(values ?? {}).some((value) => typeof value === "function" || isValidElement(value));
  const filled = messageOf(message, locale).format(values && !draws ? withFullStop(values) : values);
  return isValidElement(filled) || Array.isArray(filled) ? filled : endOnce(String(filled));
}
formatMessage.raw = true;
