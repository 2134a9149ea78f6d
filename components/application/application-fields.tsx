import { getLocale, getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { TextField } from "#components/form/text-field";
import { LIMITS } from "#domain/membership/input";
import { countryOptions } from "#lib/format/countries";

type Values = { firstName: string; lastName: string; country: string; position: string; organisation: string };

/** The fields of an application; its confirmed address is asked for once and stays. */
export async function ApplicationFields({ values }: { values?: Values }) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <>
      <TextField
        name="firstName"
        label={t("fields.firstName")}
        autoComplete="given-name"
        maxLength={LIMITS.firstName}
        defaultValue={values?.firstName}
      />
      <TextField
        name="lastName"
        label={t("fields.lastName")}
        autoComplete="family-name"
        maxLength={LIMITS.lastName}
        defaultValue={values?.lastName}
      />
      {values ? null : (
        <TextField
          name="email"
          label={t("fields.email")}
          hint={t("apply.hints.email")}
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          maxLength={254}
        />
      )}
      <SelectField
        name="country"
        label={t("fields.country")}
        hint={t("apply.hints.country")}
        autoComplete="country"
        options={countryOptions(locale, t("apply.chooseCountry"))}
        defaultValue={values?.country}
      />
      <TextField
        name="position"
        label={t("fields.position")}
        hint={t("apply.hints.position")}
        autoComplete="organization-title"
        maxLength={LIMITS.position}
        defaultValue={values?.position}
      />
      <TextField
        name="organisation"
        label={t("fields.organisation")}
        hint={t("apply.hints.organisation")}
        autoComplete="organization"
        maxLength={LIMITS.organisation}
        defaultValue={values?.organisation}
      />
    </>
  );
}
