import { createTranslator } from "use-intl/core";
import type { Locale } from "#domain/kernel/state";
import type { MailTemplate } from "#domain/mails";
import { sentence } from "#lib/format/sentence";
import { catalogues } from "../messages/catalogues.ts";

type Values = Record<string, string>;
const fail = (error: Error) => {
  throw error;
};

/** The words of the mails in a language; a missing one is an error, never a raw key. */
export function words(locale: Locale) {
  const t = createTranslator({ locale, messages: catalogues[locale], onError: fail }) as unknown as {
    (key: string, values?: Values): string;
    has(key: string): boolean;
  };
  return {
    cluster: t("common.cluster"),
    general: (key: string, values: Values = {}) => sentence(values, (own) => t(`mail.${key}`, own)),
    /** What a question is called beside its answer. */
    field: (question: string) =>
      [`questions.${question}.name`, `questions.${question}.label`].filter(t.has).map((key) => t(key))[0] ?? question,
    /** What a field of a profile is called. */
    profile: (field: string) =>
      [`organisations.profile.anyLanguage.${field}`, `organisations.profile.fields.${field}`].filter(t.has).map((key) => t(key))[0] ??
      field,
    term: (key: string) => t(`terms.${key}`),
    own: (template: MailTemplate, key: string, values: Values) => sentence(values, (own) => t(`mail.templates.${template}.${key}`, own)),
    has: (template: MailTemplate, key: string) => t.has(`mail.templates.${template}.${key}`),
  };
}
