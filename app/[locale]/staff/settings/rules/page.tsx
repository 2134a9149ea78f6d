import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { RULES_LISTS } from "#domain/review/rules/rules-input";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { InForce } from "../editor/in-force.tsx";
import { OlderVersions } from "../editor/older-versions.tsx";
import { loadRules } from "../load.ts";
import { restore } from "./actions.ts";
import { EntryList } from "./entry-list.tsx";
import { Example } from "./example.tsx";
import { RulesChanges } from "./rules-changes.tsx";
import { RulesVersion } from "./rules-version.tsx";
import { WholeForm } from "./whole-form.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.rules"))("title"), robots: { index: false } };
}

/** How the cluster reviews: the draft, what it changes, and what it would do to an application that is sent now. */
export default guarded(async function ReviewRules() {
  const [t, common, locale, rules] = await Promise.all([
    getTranslations("settings"),
    getTranslations("common.nav"),
    getLocale(),
    loadRules(),
  ]);
  if (!rules) {
    status(404);
    return <NotFound />;
  }
  const title = t("rules.title");
  const to = paths(locale);
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs label={common("here")} trail={[{ href: to.staffSettings(), text: t("title") }]} here={title} />
      <h1>{title}</h1>
      <p className="mt-2 mb-4">{t("rules.lead")}</p>
      <InForce kind={rules} />
      <p>
        <a className="tap" href={to.staffRulesPreview()}>
          {t("rules.preview.link")}
        </a>
      </p>
      <RulesChanges rules={rules} />
      <Example rules={rules} />
      {RULES_LISTS.map((list) => (
        <EntryList key={list} list={list} rules={rules} />
      ))}
      <WholeForm rules={rules} />
      <OlderVersions older={rules.older} restore={restore}>
        <RulesVersion stamp={rules.stamp} />
      </OlderVersions>
    </div>
  );
});
