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
import { DECIDED } from "#domain/review/state";
import { addCriterion, addFee, addStage, rename } from "./actions.ts";
import { EntryFields } from "./entry-fields.tsx";
import { entryWords } from "./entry-words.ts";
import { LabelFields } from "./label-fields.tsx";
import { RulesVersion } from "./rules-version.tsx";

const ADD = { stages: addStage, criteria: addCriterion, fees: addFee };

/** The names of a list's entries in the three languages, and the form for another entry. */
export async function NameForms({ list, rules }: { list: RulesList; rules: ConfiguredRules }) {
  const [t, words] = await Promise.all([getTranslations("settings.rules"), entryWords(list)]);
  const entries: { key: string; label?: Localised | undefined }[] = ruleEntries(rules.body, list);
  return (
    <section>
      <h3>{t(`lists.${list}`)}</h3>
      <WordedForm action={ADD[list]} className="" prefix={`add-${list}-`} clearWhenDone>
        <Fold summary={t(`adds.${list}`)}>
          <RulesVersion stamp={rules.stamp} />
          <LabelFields />
          <EntryFields list={list} />
          <SubmitButton className="btn small">{t("add")}</SubmitButton>
        </Fold>
      </WordedForm>
      {entries
        .filter(({ key }) => key !== DECIDED)
        .map((entry) => (
          <WordedForm key={entry.key} action={rename} className="" prefix={`${list}-${entry.key}-`}>
            <Fold summary={t("rename", { name: words(entry) })}>
              <RulesVersion stamp={rules.stamp} />
              <HiddenField name="list" value={list} />
              <HiddenField name="key" value={entry.key} />
              <LabelFields label={entry.label} portals={isPortalsEntry(entry.key)} />
              <SubmitButton className="btn small">{t("save")}</SubmitButton>
            </Fold>
          </WordedForm>
        ))}
    </section>
  );
}
