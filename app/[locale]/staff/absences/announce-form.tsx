import { getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import type { StaffMember } from "#domain/review/assignment/staff-at-work";
import { announce } from "./actions.ts";

/** From when to when, and the delegate. */
export async function AnnounceForm({ delegates }: { delegates: StaffMember[] }) {
  const [t, c] = await Promise.all([getTranslations("review.absences"), getTranslations("common.form")]);
  return (
    <section className="max-w-xl">
      <h2>{t("announce")}</h2>
      <WordedForm action={announce} clearWhenDone>
        <TextField name="from" type="date" label={t("fields.from")} width="w-s" />
        <TextField name="to" type="date" label={t("fields.to")} hint={t("toHint")} width="w-s" />
        <SelectField
          name="delegateId"
          label={t("fields.delegateId")}
          hint={t("delegateHint")}
          optional={c("optional")}
          empty={t("noDelegate")}
          options={delegates.map(({ personId, name }) => ({ value: personId, text: name }))}
        />
        <p>
          <SubmitButton>{t("do")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
