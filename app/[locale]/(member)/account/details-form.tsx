import { getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { LOCALES } from "#domain/kernel/state";
import { edit } from "./actions.ts";
import type { Loaded } from "./load.ts";

export async function DetailsForm({ account }: { account: Loaded["account"] }) {
  const [t, common] = await Promise.all([getTranslations("access"), getTranslations("common")]);
  const languages = LOCALES.map((locale) => ({ value: locale, text: t(`languages.${locale}`) }));
  return (
    <WordedForm action={edit}>
      <TextField name="firstName" label={t("fields.firstName")} defaultValue={account.firstName} autoComplete="given-name" />
      <TextField name="lastName" label={t("fields.lastName")} defaultValue={account.lastName} autoComplete="family-name" />
      <TextField name="position" label={t("fields.position")} defaultValue={account.position} autoComplete="organization-title" />
      <SelectField name="locale" label={t("fields.locale")} options={languages} defaultValue={account.locale} />
      <p>
        <SubmitButton>{common("save")}</SubmitButton>
      </p>
    </WordedForm>
  );
}
