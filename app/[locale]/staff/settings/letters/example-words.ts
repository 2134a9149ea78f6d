import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/kernel/state";
import type { LetterExample } from "#domain/review/letters/letter-example";

/** Whom and what the emails of the editor are about, in a language. */
export async function exampleWords(locale: Locale): Promise<LetterExample> {
  const [t, review] = await Promise.all([
    getTranslations({ locale, namespace: "editors.letters.example" }),
    getTranslations({ locale, namespace: "review.decide" }),
  ]);
  const [firstName, person, organisation, member, inviter] = (["firstName", "person", "organisation", "member", "inviter"] as const).map(
    (name) => t(name),
  ) as [string, string, string, string, string];
  return { firstName, person, organisation, member, inviter, text: review("yourText") };
}
