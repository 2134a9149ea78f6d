import type { GivenAnswers } from "#domain/membership/definition/definition";
import { FEE_QUESTION } from "#domain/membership/definition/fee-options";
import type { Question } from "#domain/membership/state";

/** NUTS 2024 codes of the Spanish provinces, by the first two digits of their postal codes. Source: Correos and Eurostat. */
const PROVINCES: Record<string, string[]> = {
  ES211: ["01"],
  ES212: ["20"],
  ES213: ["48"],
  ES220: ["31"],
  ES11: ["15", "27", "32", "36"],
  ES12: ["33"],
  ES13: ["39"],
  ES23: ["26"],
  ES24: ["22", "44", "50"],
  ES30: ["28"],
  ES41: ["05", "09", "24", "34", "37", "40", "42", "47", "49"],
  ES42: ["02", "13", "16", "19", "45"],
  ES43: ["06", "10"],
  ES51: ["08", "17", "25", "43"],
  ES52: ["03", "12", "46"],
  ES53: ["07"],
  ES61: ["04", "11", "14", "18", "21", "23", "29", "41"],
  ES62: ["30"],
  ES63: ["51"],
  ES64: ["52"],
  ES70: ["35", "38"],
};
const REGION_OF = new Map(Object.entries(PROVINCES).flatMap(([region, digits]) => digits.map((two) => [two, region] as const)));

/** The sizes of the Commission's recommendation 2003/361/EC, by people employed: fewer than these. */
const SIZES = [
  ["micro", 10],
  ["small", 50],
  ["medium", 250],
  ["large", Number.POSITIVE_INFINITY],
] as const;

/** What earlier answers say of a question that is still open: shown as chosen, and saved only when its page is. */
export function suggestedAnswer(question: Pick<Question, "key" | "options">, given: GivenAnswers): string | undefined {
  const suggested = question.key === "region" ? regionOf(given) : question.key === FEE_QUESTION ? sizeOf(given) : undefined;
  return question.options?.some(({ key }) => key === suggested) ? suggested : undefined;
}

const regionOf = ({ country, postalCode }: GivenAnswers) =>
  country === "ES" && typeof postalCode === "string" ? REGION_OF.get(postalCode.slice(0, 2)) : undefined;

function sizeOf({ people }: GivenAnswers) {
  const n = typeof people === "string" && people !== "" ? Number(people) : Number.NaN;
  return SIZES.find(([, fewer]) => n < fewer)?.[0];
}

/** The options that fit the country: regions of other countries are not offered. */
export const fittingOptions = ({ key, options = [] }: Pick<Question, "key" | "options">, { country }: GivenAnswers) =>
  key === "region" && typeof country === "string" ? options.filter((option) => option.key.startsWith(country)) : options;
