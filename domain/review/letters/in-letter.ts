import type { Context } from "#domain/kernel/context";
import type { Mail } from "#domain/kernel/mail/outbox";
import { LOCALES, type Locale } from "#domain/kernel/state";
import type { MailTemplates, OwnWords } from "#domain/mails";
import type { LetterName } from "#domain/review/state";
import { type LetterTemplate, letterOfTemplate } from "./letter.ts";
import { type LetterWords, letterInForce } from "./letters.ts";

/** An email before it has its words. */
export type Unworded<T extends LetterTemplate> = Omit<Mail<T>, "data"> & { data: Omit<MailTemplates[T], keyof OwnWords> };

const ownWords = (ctx: Context, letter: LetterWords | undefined): OwnWords => ({
  date: ctx.now.toISOString(),
  ...(letter?.body && { letter: letter.body }),
  ...(letter?.subject && { letterSubject: letter.subject }),
});

/** An email as it will be sent: in the letter that is in force, or in one that is being written. */
export async function inLetter<T extends LetterTemplate>(ctx: Context, mail: Unworded<T>, written?: LetterWords): Promise<Mail<T>> {
  const letter = written ?? (await letterInForce(ctx, letterOfTemplate(mail.template), mail.locale));
  return { ...mail, data: { ...mail.data, ...ownWords(ctx, letter) } as unknown as MailTemplates[T] };
}

/** The words of a letter for an email to several people, each in their own language. */
export async function lettersInForce(ctx: Context, name: LetterName): Promise<(locale: Locale) => OwnWords> {
  const letters = await Promise.all(LOCALES.map(async (locale) => [locale, await letterInForce(ctx, name, locale)] as const));
  const words = Object.fromEntries(letters.map(([locale, letter]) => [locale, ownWords(ctx, letter)])) as Record<Locale, OwnWords>;
  return (locale) => words[locale];
}
