import { getLocale, getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { TextField } from "#components/form/text-field";
import { countryOptions } from "#lib/format/countries";

/** The six fields that begin an application: who asks, then for which organisation. */
export async function ApplicationFields() {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <>
      <fieldset className="form">
        <legend>{t("apply.you")}</legend>
        <TextField name="firstName" label={t("fields.firstName")} autoComplete="given-name" />
        <TextField name="lastName" label={t("fields.lastName")} autoComplete="family-name" />
        <TextField
          name="email"
          label={t("fields.email")}
          hint={t("apply.hints.email")}
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
        />
      </fieldset>
      <fieldset className="form">
        <legend>{t("apply.yours")}</legend>
        <SelectField
          name="country"
          label={t("fields.country")}
          hint={t("apply.hints.country")}
          autoComplete="country"
          options={countryOptions(locale, t("apply.chooseCountry"))}
        />
        <TextField name="position" label={t("fields.position")} hint={t("apply.hints.position")} autoComplete="organization-title" />
        <TextField name="organisation" label={t("fields.organisation")} hint={t("apply.hints.organisation")} autoComplete="organization" />
      </fieldset>
    </>
  );
}
