import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { RadioGroup } from "#components/form/choice-group";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { VersionField } from "#components/form/version-field";
import { WordedForm } from "#components/form/worded-form";
import { localOf } from "#domain/consortia/closing";
import type { ResultPage } from "#domain/consortia/results/result-reads";
import { RESULTS } from "#domain/consortia/results/state";
import { HOME_ZONE } from "#lib/format";
import { paths } from "#lib/paths";
import { plainHundredths } from "../budget/money.ts";
import { state } from "./actions.ts";

const POINTS = { inputMode: "decimal", autoComplete: "off", width: "w-xs" } as const;

/** What the coordinator says of the proposal. */
export async function ResultForm({ page: { id, slug, version, stated } }: { page: ResultPage }) {
  const [t, common, locale] = await Promise.all([getTranslations("results"), getTranslations("common.form"), getLocale()]);
  const written = (hundredths: number | null | undefined) => (hundredths == null ? undefined : plainHundredths(hundredths));
  return (
    <section className="sec">
      <WordedForm action={state} prefix="result" className="max-w-3xl">
        <HiddenField name="consortiumId" value={id} />
        <VersionField version={version} text={t("conflict")} link={{ href: paths(locale).consortiumResult(slug), text: t("saved") }} />
        <Fold summary={t(stated ? "form.change" : "form.title")} look="fold">
          <TextField
            name="submittedOn"
            label={t("fields.submittedOn")}
            type="date"
            width="w-s"
            defaultValue={stated && localOf(stated.submittedAt, HOME_ZONE).slice(0, 10)}
          />
          <RadioGroup
            name="result"
            label={t("fields.result")}
            options={RESULTS.map((value) => ({ value, text: t(`options.${value}`) }))}
            defaultValue={stated?.result}
          />
          <TextField
            name="score"
            label={t("fields.score")}
            optional={common("optional")}
            defaultValue={written(stated?.score)}
            {...POINTS}
          />
          <TextField
            name="scoreMax"
            label={t("fields.scoreMax")}
            optional={common("optional")}
            defaultValue={written(stated?.scoreMax)}
            {...POINTS}
          />
          <TextArea
            name="lessons"
            label={t("fields.lessons")}
            hint={t("form.lessonsHint")}
            optional={common("optional")}
            defaultValue={stated?.lessons ?? undefined}
            counter={{ limit: 4000, text: common("left") }}
          />
          <CheckboxField name="isPublic" label={t("fields.isPublic")} hint={t("form.publicHint")} defaultChecked={stated?.isPublic} />
          <p>
            <SubmitButton>{t("form.save")}</SubmitButton>
          </p>
        </Fold>
      </WordedForm>
    </section>
  );
}
