import { getLocale, getTranslations } from "next-intl/server";
import type { ProblemCode } from "#domain/exchange/state";
import { formatList } from "#lib/format";
import { namedKinds } from "../../../named-kinds.ts";

/** What a column should have had, in words. */
export async function expectedWords() {
  const [t, locale, kinds] = await Promise.all([getTranslations("exchange.import.problems.codes"), getLocale(), namedKinds()]);
  return (code: ProblemCode) =>
    code === "kind" ? t("kind.expected", { kinds: formatList(kinds.all.map(kinds.name), locale, "disjunction") }) : t(`${code}.expected`);
}
