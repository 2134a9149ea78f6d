import type { Locale } from "#domain/kernel/state";
import { formatDate } from "#lib/format";
import type { Letter } from "./letter.ts";
import { breakable } from "./plain.ts";
import { timeIn } from "./times-in.ts";

type Values = Record<string, string>;

const INSTANTS = ["answerBy", "until", "validUntil", "when"] as const;
/** What an email says about itself, in this order. */
const FACTS = ["organisation", "consortium", "role", "inviter", ...INSTANTS, "place", "again", "reference"] as const;

/** The values of an email with its instants in words, as a sentence or a fact says them. */
export function inWords(values: Values, locale: Locale): Values {
  const times = INSTANTS.flatMap((name) => (values[name] ? [[name, timeIn(values[name], locale)]] : []));
  const again = values.again ? { again: breakable(formatDate(new Date(values.again), locale)) } : {};
  return { ...values, ...Object.fromEntries(times), ...again };
}

/** The facts of an email, each under its label. */
export const factsOf = (values: Values, label: (fact: string) => string): Letter["facts"] =>
  FACTS.flatMap((name) => {
    const value = values[name];
    return value
      ? [{ label: label(name), value, strong: name === (values.again ? "again" : INSTANTS.find((instant) => values[instant])) }]
      : [];
  });
