import { createTranslator } from "use-intl/core";
import type { Locale } from "#domain/kernel/state";
import type { MailTemplate } from "#domain/mails";
import { mailLengths } from "#domain/retention/said-lengths";
import { sentence } from "#lib/format/sentence";
import { catalogues } from "../messages/catalogues.ts";

type Values = Record<string, string>;
/** A paragraph of an email: the same for all, the offer of an answer by email, or one for each value of a fact. */
type Part = "body" | "reply" | { fact: string };
const fail = (error: Error) => {
  throw error;
};

/** The words of the mails in a language; a missing one is an error, never a raw key. */
export function words(locale: Locale) {
  const t = createTranslator({ locale, messages: catalogues[locale], onError: fail }) as unknown as {
    (key: string, values?: Values): string;
    has(key: string): boolean;
  };
  /** What the first of these keys says that there is: another of them may lead to several sentences. */
  const worded = (keys: string[], otherwise: string) => {
    const key = keys.find((one) => t.has(one));
    return key === undefined ? otherwise : t(key);
  };
  return {
    cluster: t("common.cluster"),
    general: (key: string, values: Values = {}) => sentence(values, (own) => t(`mail.${key}`, own)),
    /** What a question is called beside its answer. */
    field: (question: string) => worded([`questions.${question}.name`, `questions.${question}.label`], question),
    /** What a field of a profile is called. */
    profile: (field: string) => worded([`organisations.profile.anyLanguage.${field}`, `organisations.profile.fields.${field}`], field),
    term: (key: string) => t(`terms.${key}`),
    /** Why a page was hidden, where the portal words it. */
    hiding: (reason: string) => t(`texts.hiding.${reason}.text`),
    own: (template: MailTemplate, key: string, values: Values) =>
      sentence({ ...values, ...mailLengths(template) }, (own) => t(`mail.templates.${template}.${key}`, own)),
    has: (template: MailTemplate, key: string) => t.has(`mail.templates.${template}.${key}`),
    /** What the body of an email is made of, in the order of the catalogue: sentences for all, and those of a fact. */
    bodyOf: (template: MailTemplate): Part[] =>
      Object.entries<unknown>(catalogues[locale].mail.templates[template]).flatMap(([key, texts]): Part[] => {
        if (key === "body" || key === "reply") return [key];
        return key === "told" ? Object.keys(texts as object).map((fact) => ({ fact })) : [];
      }),
  };
}
