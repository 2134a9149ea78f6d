import { isStaffAdmin } from "#domain/kernel/actor";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter } from "#domain/kernel/calendar/working-days";
import type { Context } from "#domain/kernel/context";
import type { Mail } from "#domain/kernel/mail/outbox";
import type { Locale } from "#domain/kernel/state";
import type { DecisionMail } from "#domain/membership/status/held-decision";
import { decisionMail } from "#domain/review/decision/decision-mail";
import { currentRules } from "#domain/review/rules/current-rules";
import { DAY, later } from "#lib/clock";
import { paths } from "#lib/paths";
import { type LetterOutcome, type LetterWords, letterVersions, workingLetter } from "./letters.ts";

/** `written`: a letter that is being written; without it the draft, else the one in force. `example`: whom and what the mail is about. */
type Asked = {
  outcome: LetterOutcome;
  locale: Locale;
  written?: LetterWords | undefined;
  example: { firstName: string; organisation: string; text: string };
};

/** The mail that a letter makes, of a made-up application. For administrators. Its link leads nowhere. */
export async function previewLetter(ctx: Context, { outcome, locale, written, example }: Asked): Promise<Mail<DecisionMail> | undefined> {
  if (!isStaffAdmin(ctx.actor)) return undefined;
  const { firstName, organisation, text } = example;
  const facts = { id: "preview", firstName, organisation, reference: "BHC-2026-0000-0000", email: "name@example.org", locale };
  const letter = written ?? workingLetter(await letterVersions(ctx), outcome, locale).draft;
  const to = paths(locale);
  const path = to.applyStatus(facts.reference);
  if (outcome === "approved") return decisionMail(ctx, facts, "application-approved", { path: to.invitation("preview") }, letter);
  const { answerDays, calendar, reapplyDays } = await currentRules(ctx);
  if (outcome === "refused") {
    const again = later(ctx.now, reapplyDays * DAY).toISOString();
    return decisionMail(ctx, facts, "application-refused", { reason: text, again, path }, letter);
  }
  const answerBy = dueAfter(ctx.now, answerDays, calendarOf(calendar)).toISOString();
  return decisionMail(ctx, facts, "application-changes", { message: text, points: "", answerBy, path }, letter);
}
