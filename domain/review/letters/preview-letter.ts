import { isStaffAdmin } from "#domain/kernel/actor";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter } from "#domain/kernel/calendar/working-days";
import type { Context } from "#domain/kernel/context";
import type { Mail } from "#domain/kernel/mail/outbox";
import type { Locale } from "#domain/kernel/state";
import { currentRules } from "#domain/review/rules/current-rules";
import type { LetterName } from "#domain/review/state";
import { inLetter, type Unworded } from "./in-letter.ts";
import { LETTERS, type LetterTemplate } from "./letter.ts";
import { type LetterExample, letterExample } from "./letter-example.ts";
import { type LetterWords, letterVersions, workingLetter } from "./letters.ts";

/** `written`: a letter that is being written; without it the draft, else the one in force. `example`: whom and what the mail is about. */
export type AskedLetter = { name: LetterName; locale: Locale; written?: LetterWords | undefined; example: LetterExample };

/** The mail that a letter makes, of a made-up application. For administrators. Its link leads nowhere. */
export async function previewLetter(
  ctx: Context,
  { name, locale, written, example }: AskedLetter,
): Promise<Mail<LetterTemplate> | undefined> {
  if (!isStaffAdmin(ctx.actor)) return undefined;
  const words = written ?? workingLetter(await letterVersions(ctx), name, locale).draft;
  const { answerDays, calendar } = await currentRules(ctx);
  const answerBy = dueAfter(ctx.now, answerDays, calendarOf(calendar));
  const data = letterExample(name, { ...example, locale, now: ctx.now, answerBy }) as Unworded<LetterTemplate>["data"];
  const mail = {
    template: LETTERS[name].template,
    to: "name@example.org",
    locale,
    data,
    subject: { kind: "cluster", id: ctx.clusterId },
  } as const;
  return inLetter<LetterTemplate>(ctx, mail, words);
}
