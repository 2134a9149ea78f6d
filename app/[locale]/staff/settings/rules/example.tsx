import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { formatDate } from "#lib/format";
import { entryWords } from "./entry-words.ts";

/** What these rules would do to an application that is sent now: the days by which each stage is due. */
export async function Example({ rules: { example } }: { rules: ConfiguredRules }) {
  const [t, words, locale] = await Promise.all([getTranslations("settings.rules"), entryWords("stages"), getLocale()]);
  const due = example.stages.map(({ stage, dueAt }) => ({ term: words(stage), value: formatDate(dueAt, locale) }));
  return (
    <section className="sec stack">
      <h2>{t("example")}</h2>
      <p>{t("exampleLead")}</p>
      <Facts look="kv" facts={[...due, { term: t("answerBy"), value: formatDate(example.answerBy, locale) }]} />
    </section>
  );
}
