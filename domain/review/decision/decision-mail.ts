import type { Context } from "#domain/kernel/context";
import type { Mail } from "#domain/kernel/mail/outbox";
import type { MailTemplates } from "#domain/mails";
import type { DecisionMail } from "#domain/membership/status/held-decision";
import type { ReviewFacts } from "#domain/review/application/review-facts";
import { type LetterOutcome, type LetterWords, letterInForce } from "#domain/review/letters/letters";

const OUTCOME = {
  "application-approved": "approved",
  "application-refused": "refused",
  "application-changes": "changesAsked",
} as const satisfies Record<DecisionMail, LetterOutcome>;

type Common = "firstName" | "reference" | "organisation" | "letter" | "letterSubject" | "date";
type Own<T extends DecisionMail> = Omit<MailTemplates[T], Common>;

type Facts = Pick<ReviewFacts, "id" | "firstName" | "reference" | "organisation" | "email" | "locale">;

/** The mail of a decision as it will be sent, in the letter that is in force or in one that is being written: the verb puts it into the outbox, a preview draws it. */
export async function decisionMail<T extends DecisionMail>(
  ctx: Context,
  facts: Facts,
  template: T,
  own: Own<T>,
  written?: LetterWords,
): Promise<Mail<T>> {
  const { id, firstName, reference, organisation, email, locale } = facts;
  const letter = written ?? (await letterInForce(ctx, OUTCOME[template], locale));
  const data = {
    firstName,
    reference,
    organisation,
    date: ctx.now.toISOString(),
    ...(letter && { letter: letter.body }),
    ...(letter?.subject && { letterSubject: letter.subject }),
    ...own,
  };
  return {
    template,
    to: email,
    locale,
    data: data as unknown as MailTemplates[T],
    subject: { kind: "application", id },
    holdSeconds: ctx.decisionHold,
  };
}
