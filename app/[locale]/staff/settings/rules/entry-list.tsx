import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { ruleEntries } from "#domain/review/rules/edit-rules";
import type { RulesList } from "#domain/review/rules/rules-input";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { addCriterion, addFee, addStage } from "./actions.ts";
import { type Entry, EntryFields } from "./entry-fields.tsx";
import { EntryRow } from "./entry-row.tsx";
import { entrySays } from "./entry-says.ts";
import { entryWords } from "./entry-words.ts";
import { LabelFields } from "./label-fields.tsx";
import { RulesVersion } from "./rules-version.tsx";

const ADD = { stages: addStage, criteria: addCriterion, fees: addFee };
/** The stages, the criteria or the fees, and the form for another one. */
export async function EntryList({ list, rules }: { list: RulesList; rules: ConfiguredRules }) {
  const [t, words, says] = await Promise.all([getTranslations("settings.rules"), entryWords(list), entrySays()]);
  const entries: (Entry & { key: string })[] = ruleEntries(rules.body, list);
  return (
    <section className="sec">
      <h2>{t(`lists.${list}`)}</h2>
      <ul>
        {entries.map((entry, at) => (
          <EntryRow
            key={entry.key}
            list={list}
            entry={entry}
            name={words(entry)}
            says={says(entry)}
            at={at}
            of={entries.length}
            stamp={rules.stamp}
          />
        ))}
      </ul>
      <WordedForm action={ADD[list]} className="stack" prefix={`add-${list}-`} clearWhenDone>
        <Fold summary={t(`adds.${list}`)}>
          <RulesVersion stamp={rules.stamp} />
          <LabelFields />
          <EntryFields list={list} />
          <SubmitButton>{t("add")}</SubmitButton>
        </Fold>
      </WordedForm>
    </section>
  );
}
