import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { Localised } from "#domain/kernel/state";
import { ruleEntries } from "#domain/review/rules/edit-rules";
import type { RulesList } from "#domain/review/rules/rules-input";
import { isPortalsEntry } from "#domain/review/rules/rules-problem";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { addCriterion, addFee, addStage, rename } from "./actions.ts";
import { EntryFields } from "./entry-fields.tsx";
import { entryWords } from "./entry-words.ts";
import { LabelFields } from "./label-fields.tsx";
import { RulesVersion } from "./rules-version.tsx";

const ADD = { stages: addStage, criteria: addCriterion, fees: addFee };

/** The form for another entry of a list. */
export async function AddEntryForm({ list, rules }: { list: RulesList; rules: ConfiguredRules }) {
  const t = await getTranslations("settings.rules");
  return (
    <WordedForm action={ADD[list]} className="" prefix={`add-${list}-`} clearWhenDone>
      <Fold summary={t(`adds.${list}`)}>
        <RulesVersion stamp={rules.stamp} />
        <LabelFields />
        <EntryFields list={list} />
        <SubmitButton className="btn small">{t("add")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}

/** The names in the three languages of the entry whose row was asked for. Nothing where there is none. */
export async function RenameForm({ list, name, rules }: { list: RulesList; name: string; rules: ConfiguredRules }) {
  const [t, words] = await Promise.all([getTranslations("settings.rules"), entryWords(list)]);
  const entries: { key: string; label?: Localised | undefined }[] = ruleEntries(rules.body, list);
  const entry = entries.find(({ key }) => key === name);
  if (!entry) return null;
  const title = t("rename", { name: words(entry) });
  return (
    <section className="inspector-box" id="rename" aria-label={title}>
      <h2 className="wrap-anywhere">{title}</h2>
      <WordedForm action={rename} prefix="rename-">
        <RulesVersion stamp={rules.stamp} />
        <HiddenField name="list" value={list} />
        <HiddenField name="key" value={entry.key} />
        <LabelFields label={entry.label} portals={isPortalsEntry(entry.key)} />
        <SubmitButton className="btn small">{t("save")}</SubmitButton>
      </WordedForm>
    </section>
  );
}
