import { getLocale, getTranslations } from "next-intl/server";
import type { RulesList } from "#domain/review/rules/rules-input";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { type RulesSide, sideBySide } from "#domain/review/rules/rules-side-by-side";
import { formatDate } from "#lib/format";
import { entrySays } from "../entry-says.ts";
import { entryWords } from "../entry-words.ts";
import { Compared } from "./compared.tsx";

type Props = { list: RulesList; rules: ConfiguredRules };

/** The stages with the days by which they are due, the rubric or the fees, as they are and as they would be. */
export async function ListTable({ list, rules: { before, body, draft, example, exampleBefore } }: Props) {
  const [t, words, says, locale] = await Promise.all([getTranslations("settings.rules"), entryWords(list), entrySays(), getLocale()]);
  const told = (side: RulesSide | undefined, dates: typeof example) => {
    if (!side) return t("preview.notThere");
    if (list !== "stages") return says(side.entry);
    const due = dates.stages.find(({ stage }) => stage.key === side.entry.key);
    const given = { place: side.place, says: says(side.entry) };
    return due ? t("preview.due", { ...given, date: formatDate(due.dueAt, locale) }) : t("preview.last", given);
  };
  const rows = sideBySide(before, body, list).map(({ key, before, after, what }) => ({
    key,
    what,
    name: words(after?.entry ?? before?.entry ?? { key }),
    before: told(before, exampleBefore),
    after: told(after, example),
  }));
  return <Compared title={t(`lists.${list}`)} rows={rows} draft={Boolean(draft)} />;
}
