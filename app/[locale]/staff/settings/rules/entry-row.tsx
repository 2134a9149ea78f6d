import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Localised } from "#domain/kernel/state";
import type { RulesList } from "#domain/review/rules/rules-input";
import { isPortalsEntry } from "#domain/review/rules/rules-problem";
import { DECIDED } from "#domain/review/state";
import { move, setCriterion, setFee, setStage } from "./actions.ts";
import { type Entry, EntryFields } from "./entry-fields.tsx";
import { LabelFields } from "./label-fields.tsx";
import { RulesVersion } from "./rules-version.tsx";

const SET = { stages: setStage, criteria: setCriterion, fees: setFee };
type Props = {
  list: RulesList;
  entry: Entry & { key: string; label?: Localised | undefined };
  name: string;
  says: string;
  at: number;
  of: number;
  stamp: string;
};

/** One stage, criterion or fee: what it says, where it is, and the form that changes it. The decision ends every list of stages. */
export async function EntryRow({ list, entry, name, says, at, of, stamp }: Props) {
  const [t, q] = await Promise.all([getTranslations("settings.rules"), getTranslations("settings.questions")]);
  const fixed = list === "stages" && entry.key === DECIDED;
  const last = list === "stages" ? of - 2 : of - 1;
  const steps = [at > 0 ? "up" : undefined, at < last ? "down" : undefined, "remove"] as const;
  return (
    <li id={`${list}-${entry.key}`} className="py-3">
      <p className="wrap-anywhere">
        <b>{name}</b>
        <span className="meta block">{says}</span>
      </p>
      {fixed ? null : (
        <>
          <WordedForm action={move} className="mt-2 flex flex-wrap gap-2" prefix={`${list}-${entry.key}-move-`}>
            <RulesVersion stamp={stamp} />
            <HiddenField name="list" value={list} />
            <HiddenField name="key" value={entry.key} />
            {steps.map((step) =>
              step ? (
                <SubmitButton key={step} className="btn quiet small" name="step" value={step}>
                  {q(step)}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </SubmitButton>
              ) : null,
            )}
          </WordedForm>
          <WordedForm action={SET[list]} className="stack" prefix={`${list}-${entry.key}-`}>
            <Fold summary={t("change", { name })}>
              <RulesVersion stamp={stamp} />
              <HiddenField name="key" value={entry.key} />
              <LabelFields label={entry.label} portals={isPortalsEntry(entry.key)} />
              <EntryFields list={list} entry={entry} />
              <SubmitButton>{t("save")}</SubmitButton>
            </Fold>
          </WordedForm>
        </>
      )}
    </li>
  );
}
