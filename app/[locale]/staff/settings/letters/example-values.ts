import type { Locale } from "#domain/kernel/state";
import { LETTER_VARIABLES, type LetterValues, type LetterVariable } from "#domain/review/letters/letter";
import { previewLetter } from "#domain/review/letters/preview-letter";
import type { LetterName } from "#domain/review/state";
import { formatDate, formatDateTime, HOME_ZONE } from "#lib/format";
import { requestContext } from "#lib/requests/request-context";
import { exampleWords } from "./example-words.ts";

const DAYS: readonly LetterVariable[] = ["date", "again"];
const TIMES: readonly LetterVariable[] = ["answerBy", "until"];

/** What a subject may say in the email of a made-up application, as long as the email has it. */
export async function exampleValues(name: LetterName, locale: Locale): Promise<LetterValues> {
  const ctx = await requestContext();
  const mail = await previewLetter(ctx, { name, locale, example: await exampleWords(locale) });
  const data: Record<string, string> = { date: ctx.now.toISOString(), ...mail?.data };
  const said = (variable: LetterVariable, value: string) => {
    if (DAYS.includes(variable)) return formatDate(new Date(value), locale);
    return TIMES.includes(variable) ? formatDateTime(new Date(value), locale, { zone: HOME_ZONE, style: "weekday" }) : value;
  };
  return Object.fromEntries(LETTER_VARIABLES.flatMap((each) => (data[each] ? [[each, said(each, data[each])]] : [])));
}
