import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { RULES_LISTS } from "#domain/review/rules/rules-input";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { InForce } from "../../editor/in-force.tsx";
import { loadLetters } from "../../letters/load.ts";
import { loadRules } from "../../load.ts";
import { InUse } from "./in-use.tsx";
import { LettersInForce } from "./letters-in-force.tsx";
import { ListTable } from "./list-table.tsx";
import { ValuesTable } from "./values-table.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.rules.preview"))("title"), robots: { index: false } };
}

/** The whole rules before they are published: what is in force and the draft side by side, and whom a change leaves alone. */
export default guarded(async function RulesPreview() {
  const [t, common, locale, rules, letters] = await Promise.all([
    getTranslations("settings"),
    getTranslations("common.nav"),
    getLocale(),
    loadRules(),
    loadLetters(),
  ]);
  if (!rules || !letters) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const title = t("rules.preview.title");
  const trail = [
    { href: to.staffSettings(), text: t("title") },
    { href: to.staffRules(), text: t("rules.title") },
  ];
  return (
    <div className="max-w-[960px]">
      <Breadcrumbs label={common("here")} trail={trail} here={title} />
      <h1>{title}</h1>
      <p className="mt-2 mb-4">{t(rules.draft ? "rules.preview.lead" : "rules.preview.none")}</p>
      <InForce kind={rules} />
      <InUse rules={rules} />
      {RULES_LISTS.map((list) => (
        <ListTable key={list} list={list} rules={rules} />
      ))}
      <ValuesTable rules={rules} />
      <LettersInForce letters={letters} />
      <p className="sec">
        <a className="tap" href={to.staffRules()}>
          {t("rules.preview.back")}
        </a>
      </p>
    </div>
  );
});
