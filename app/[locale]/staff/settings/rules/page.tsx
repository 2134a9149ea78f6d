import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { isStaffAdmin } from "#domain/kernel/actor";
import { KINDS } from "#domain/organisations/state";
import { RULES_LISTS } from "#domain/review/rules/rules-input";
import { formatDate } from "#lib/format";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { EditorHead } from "../editor/editor-head.tsx";
import { InForce } from "../editor/in-force.tsx";
import { OlderVersions } from "../editor/older-versions.tsx";
import { loadRules } from "../load.ts";
import { restore } from "./actions.ts";
import { InUse } from "./in-use.tsx";
import { AddEntryForm, RenameForm } from "./name-forms.tsx";
import { PromiseCheck } from "./promise-check.tsx";
import { RulesChanges } from "./rules-changes.tsx";
import { RulesForm } from "./rules-form.tsx";
import { RulesNav } from "./rules-nav.tsx";
import { RulesVersion } from "./rules-version.tsx";
import { WhatChanges } from "./what-changes.tsx";

type Asked = { searchParams: Promise<{ list?: string | string[]; entry?: string | string[] }> };

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("settings.rules"))("title"))), robots: { index: false } };
}

/** How the cluster reviews: every rule beside what is in force, whom a change leaves alone, and below what the draft changes. */
export default guarded(async function ReviewRules({ searchParams }: Asked) {
  const [t, locale, rules, { list, entry }] = await Promise.all([
    getTranslations("settings.rules"),
    getLocale(),
    loadRules(),
    searchParams,
  ]);
  const ofList = RULES_LISTS.find((each) => each === list);
  const opened = ofList && typeof entry === "string" ? { list: ofList, name: entry } : undefined;
  if (!rules) {
    status(404);
    return <NotFound />;
  }
  return (
    <div className="rules-editor">
      <EditorHead of="rules" kind={KINDS[0]} title={t("title")}>
        <InForce kind={rules} />
      </EditorHead>
      <div className="rules-and-names">
        <RulesNav rules={rules} />
        <RulesForm rules={rules} />
        <aside className="stack">
          {opened ? <RenameForm key={`${opened.list} ${opened.name}`} {...opened} rules={rules} /> : null}
          {rules.draft ? (
            <section>
              <h2>{t("whatChanges")}</h2>
              <WhatChanges rules={rules} />
            </section>
          ) : null}
          <h2>{t("affected")}</h2>
          <p>{t("lead")}</p>
          <InUse rules={rules} />
          <PromiseCheck rules={rules} />
          <p>
            {t("answerBy")}: {formatDate(rules.example.answerBy, locale)}
          </p>
          <h2>{t("newEntries")}</h2>
          {RULES_LISTS.map((list) => (
            <AddEntryForm key={list} list={list} rules={rules} />
          ))}
          <OlderVersions older={rules.older} restore={restore}>
            <RulesVersion stamp={rules.stamp} />
          </OlderVersions>
        </aside>
      </div>
      <RulesChanges rules={rules} />
    </div>
  );
});
