import { createTranslator } from "use-intl/core";
import { endOnce, marked } from "#domain/kernel/full-stop";
import type { MailTemplate } from "#domain/kernel/mail-templates";
import type { Locale } from "#domain/kernel/state";
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
    general: (key: string, values: Values = {}) => endOnce(t(`mail.${key}`, marked(values))),
    /** What a question is called beside its answer. */
    field: (question: string) =>
      [`questions.${question}.name`, `questions.${question}.label`].filter(t.has).map((key) => t(key))[0] ?? question,
    own: (template: MailTemplate, key: string, values: Values) => endOnce(t(`mail.templates.${template}.${key}`, marked(values))),
    has: (template: MailTemplate, key: string) => t.has(`mail.templates.${template}.${key}`),
  };
}
