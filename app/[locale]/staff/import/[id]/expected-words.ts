import { getLocale, getTranslations } from "next-intl/server";
import type { ProblemCode } from "#domain/exchange/state";
import { namedKinds } from "../../../named-kinds.ts";

/** What a column should have had, in words. */
export async function expectedWords() {
  const [t, locale, kinds] = await Promise.all([getTranslations("exchange.import.problems.codes"), getLocale(), namedKinds()]);
  const or = new Intl.ListFormat(locale, { type: "disjunction" });
  return (code: ProblemCode) =>
    code === "kind" ? t("kind.expected", { kinds: or.format(kinds.all.map(kinds.name)) }) : t(`${code}.expected`);
}
