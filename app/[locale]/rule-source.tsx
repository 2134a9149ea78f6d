import { getTranslations } from "next-intl/server";
import type { PackRule } from "#domain/consortia/eligibility/packs";

/** The text that sets a rule with its article, what explains it, and whether more than a summary was read. */
export async function RuleSource({ rule, source: { official, also, read, isUndefined } }: Pick<PackRule, "rule" | "source">) {
  const t = await getTranslations("eligibility");
  const article = t(`articles.${rule}`);
  return (
    <>
      {official ? <a href={official}>{article}</a> : article}
      {isUndefined ? <span className="block">{t("undefinedToday")}</span> : null}
      {also ? (
        <span className="block">
          {t("seeAlso")} <a href={also.url}>{also.title}</a>
        </span>
      ) : null}
      {read === "summary" ? <span className="block">{t("onlySummary")}</span> : null}
    </>
  );
}
