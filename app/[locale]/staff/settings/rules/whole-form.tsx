import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { RadioGroup } from "#components/form/choice-group";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { rulesValues } from "#domain/review/rules/rules-changes";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { OBSTACLE_FORCES, OBSTACLES } from "#domain/review/state";
import { whole } from "./actions.ts";
import { CALENDARS } from "./calendars.ts";
import { RulesVersion } from "./rules-version.tsx";

const NUMBERS = ["answerDays", "reapplyDays", "reviewers", "quorum", "voteDays"] as const;

/** Calendar, assignment, days and vote. */
export async function WholeForm({ rules }: { rules: ConfiguredRules }) {
  const t = await getTranslations("settings.rules");
  const values = rulesValues(rules.body);
  return (
    <section className="sec">
      <h2>{t("whole")}</h2>
      <WordedForm action={whole} prefix="whole-">
        <RulesVersion stamp={rules.stamp} />
        <SelectField
          name="calendar"
          label={t("fields.calendar")}
          options={CALENDARS.map((value) => ({ value, text: t(`calendars.${value}`) }))}
          defaultValue={values.calendar}
        />
        <RadioGroup
          name="assignment"
          label={t("fields.assignment")}
          options={(["byHand", "roundRobin"] as const).map((value) => ({ value, text: t(`assignments.${value}`) }))}
          defaultValue={values.assignment}
        />
        {NUMBERS.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`fields.${name}`)}
            inputMode="numeric"
            autoComplete="off"
            width="w-xs"
            defaultValue={values[name]}
          />
        ))}
        <CheckboxField name="secret" label={t("fields.secret")} defaultChecked={values.secret} />
        <p>{t("obstaclesLead")}</p>
        {OBSTACLES.map((name) => (
          <SelectField
            key={name}
            name={`obstacles.${name}`}
            label={t(`fields.${name}`)}
            options={OBSTACLE_FORCES.map((value) => ({ value, text: t(`forces.${value}`) }))}
            defaultValue={values[name]}
          />
        ))}
        <SubmitButton>{t("save")}</SubmitButton>
      </WordedForm>
    </section>
  );
}
