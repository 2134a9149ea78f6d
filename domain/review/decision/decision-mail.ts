import type { Context } from "#domain/kernel/context";
import type { Mail } from "#domain/kernel/mail/outbox";
import type { MailTemplates, OwnWords } from "#domain/mails";
import type { DecisionMail } from "#domain/membership/status/held-decision";
import type { ReviewFacts } from "#domain/review/application/review-facts";
import { inLetter, type Unworded } from "#domain/review/letters/in-letter";

type Common = "firstName" | "reference" | "organisation" | keyof OwnWords;
type Own<T extends DecisionMail> = Omit<MailTemplates[T], Common>;

type Facts = Pick<ReviewFacts, "id" | "firstName" | "reference" | "organisation" | "email" | "locale">;

/** The mail of a decision as it will be sent, in the letter that is in force: the verb puts it into the outbox, a preview draws it. */
export async function decisionMail<T extends DecisionMail>(ctx: Context, facts: Facts, template: T, own: Own<T>): Promise<Mail<T>> {
  const { id, firstName, reference, organisation, email, locale } = facts;
  const data = { firstName, reference, organisation, ...own } as unknown as Unworded<T>["data"];
  return inLetter(ctx, { template, to: email, locale, data, subject: { kind: "application", id }, holdSeconds: ctx.decisionHold });
}
