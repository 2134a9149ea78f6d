import { getLocale, getTranslations } from "next-intl/server";
import { MadeUpHere } from "#components/layout/made-up-here";
import { LinkButton } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import type { TypicalDays } from "#domain/membership/status/typical-days";
import { paths } from "#lib/paths";

/** Who may join, how long it takes, and the way in. */
export async function JoinCard({ typical: { days, decisions } }: { typical: TypicalDays }) {
  const [t, apply, common, locale] = await Promise.all([
    getTranslations("pages.home.join"),
    getTranslations("membership.apply"),
    getTranslations("common"),
    getLocale(),
  ]);
  const facts = [
    { term: t("who"), value: t("whoText") },
    { term: t("time"), value: apply("long.fill") },
    { term: t("answer"), value: days === undefined ? t("answerUnknown") : t("answerText", { days, decisions }) },
  ];
  return (
    <aside className="card stack self-start">
      <h2>{common("becomeMember")}</h2>
      <p>{t("text")}</p>
      <Facts facts={facts} />
      {days === undefined ? null : <MadeUpHere what="answer" />}
      <LinkButton href={paths(locale).apply()}>{t("start")}</LinkButton>
    </aside>
  );
}
