import type { Subject } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { Locale } from "#domain/kernel/state";
import type { MailTemplate, MailTemplates } from "#domain/mails";
import { administrators } from "./administrators.ts";

type AdministratorEmail<T extends MailTemplate> = {
  template: T;
  subject: Subject;
  dataIn: (locale: Locale) => MailTemplates[T];
  /** Which of them are emailed, by their ids; all, where it is unset. */
  isFor?: (personId: string) => boolean;
};

/** Emails the administrators of the cluster who can sign in, each in their own language, in the transaction of the change. */
export async function emailAdministrators<T extends MailTemplate>(
  turn: Turn,
  { dataIn, isFor = () => true, ...mail }: AdministratorEmail<T>,
) {
  for (const { personId, email, locale } of await administrators(turn))
    if (isFor(personId)) await enqueueMail(turn, { ...mail, to: email, locale, data: dataIn(locale) });
}
