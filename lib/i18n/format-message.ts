import { IntlMessageFormat } from "intl-messageformat";
import type { RichTranslationValues } from "next-intl";
import { isValidElement, type ReactNode } from "react";
import { endOnce, marked } from "../../domain/kernel/full-stop.ts";

type Read = { format(values: RichTranslationValues | undefined): unknown };
const read = new Map<string, Map<string, Read>>();

/** A message, read once for as long as the portal runs: reading takes ten times as long as filling in. */
function messageOf(message: string, locale: string): Read {
  const known = read.get(locale) ?? new Map<string, Read>();
  const found = known.get(message) ?? (new IntlMessageFormat(message, locale) as unknown as Read);
  read.set(locale, known.set(message, found));
  return found;
}

const isPlain = (message: string) => !/[{<']/.test(message);

/**
 * Stands in the place of `use-intl/format-message` in the server's bundle (next.config.ts), which reads each message anew for every request.
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
  const filled = messageOf(message, locale).format(values && !draws ? marked(values) : values);
  return isValidElement(filled) || Array.isArray(filled) ? filled : endOnce(String(filled));
}
formatMessage.raw = true;
