import { getLocale, getTranslations } from "next-intl/server";
import type { Localised } from "#domain/kernel/state";
import type { Answer, Question, QuestionPage } from "#domain/membership/state";
import { identifierFor, vatExample } from "#domain/organisations/identifiers/identifiers";
import { formatEuro } from "#lib/format";
import { countryName } from "#lib/format/countries";

type Words = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };
type Named = Pick<Question, "key" | "type" | "label" | "hint" | "options">;

/** How a definition's questions read in the reader's language: the cluster's own words where it wrote some, else the catalogue's. */
export async function questionWords(country: string) {
  const [own, terms, locale] = await Promise.all([getTranslations("questions"), getTranslations("terms"), getLocale()]);
  const t = own as unknown as Words;
  const term = terms as unknown as Words;
  const said = (words: Localised | undefined) => words && (words[locale] ?? Object.values(words)[0]);
  const at = ({ key, type }: Named) => (type === "identifier" && key === "identifier" ? `identifier.${identifierFor(country)}` : key);
  const word = (key: string) => (t.has(key) ? t(key, { example: vatExample(country) }) : undefined);
  /** The question as it is asked. */
  const label = (question: Named) => said(question.label) ?? word(`${at(question)}.label`) ?? question.key;
  const named = (question: Named, key: string) => {
    const written = said(question.options?.find((option) => option.key === key)?.label);
    const kept = `${question.key === "sectors" ? "sector" : question.key}.${key}`;
    return written ?? word(`${question.key}.options.${key}`) ?? (term.has(kept) ? term(kept) : key);
  };
  const option = (question: Named, key: string) => {
    const [name, euro] = [named(question, key), question.options?.find((option) => option.key === key)?.euroAYear];
    if (euro === undefined) return name;
    return euro === 0 ? t("feeCategory.free", { name }) : t("feeCategory.priced", { name, amount: formatEuro(euro, locale) });
  };
  return {
    label,
    /** What it is called beside its answer. */
    name: (question: Named) => said(question.label) ?? word(`${at(question)}.name`) ?? label(question),
    hint: (question: Named) => said(question.hint) ?? (question.label ? undefined : word(`${at(question)}.hint`)),
    /** Where at most one of the options is chosen: that none is. */
    none: (question: Named) => word(`${at(question)}.none`),
    option,
    /** What was answered, in words; empty where nothing was. */
    answer: (question: Named, answer: Answer | null | undefined) =>
      [answer ?? []]
        .flat()
        .map((one) => (question.type === "country" ? countryName(one, locale) : question.options ? option(question, one) : one))
        .join(", "),
    page: (page: Pick<QuestionPage, "key" | "label">) => said(page.label) ?? word(`pages.${page.key}`),
    problem: (code: string, details: Record<string, string | number>) =>
      t.has(`problems.${code}`) ? t(`problems.${code}`, { example: vatExample(country), ...details }) : undefined,
  };
}
