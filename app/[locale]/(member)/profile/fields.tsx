import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "#components/form/choice-group";
import { SelectField } from "#components/form/select-field";
import { TextField } from "#components/form/text-field";
import { KINDS, type Profile, REGIONS, SECTORS } from "#domain/organisations/state";
import { countryOptions } from "#lib/format/countries";

type Props = { profile: Profile };
const given = <T,>(value: T | null) => value ?? undefined;

export async function FactFields({ profile }: Props) {
  const [t, term, locale] = await Promise.all([getTranslations("organisations.profile"), getTranslations("terms"), getLocale()]);
  return (
    <fieldset className="fieldset">
      <legend>{t("facts")}</legend>
      <p className="hint">{t("public")}</p>
      <TextField name="name" label={t("fields.name")} defaultValue={profile.name} autoComplete="organization" />
      <SelectField
        name="kind"
        label={t("fields.kind")}
        empty={t("choose")}
        options={KINDS.map((value) => ({ value, text: term(`kind.${value}`) }))}
        defaultValue={given(profile.kind)}
      />
      <TextField
        name="website"
        type="url"
        label={t("fields.website")}
        hint={t("hints.website")}
        defaultValue={given(profile.website)}
        autoComplete="url"
        spellCheck={false}
      />
      <TextField
        name="ror"
        label={t("fields.ror")}
        hint={t("hints.ror")}
        defaultValue={given(profile.ror)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        width="w-m"
      />
      <TextField name="town" label={t("fields.town")} defaultValue={given(profile.town)} width="w-m" />
      <SelectField
        name="region"
        label={t("fields.region")}
        empty={t("choose")}
        options={REGIONS.map((value) => ({ value, text: term(`region.${value}`) }))}
        defaultValue={given(profile.region)}
      />
      <SelectField
        name="country"
        label={t("fields.country")}
        options={countryOptions(locale, t("choose"))}
        defaultValue={given(profile.country)}
      />
      <TextField name="founded" label={t("fields.founded")} inputMode="numeric" defaultValue={given(profile.founded)} width="w-xs" />
      <TextField
        name="people"
        label={t("fields.people")}
        hint={t("hints.people")}
        inputMode="numeric"
        defaultValue={given(profile.people)}
        width="w-xs"
      />
    </fieldset>
  );
}

export async function SegmentFields({ profile }: Props) {
  const [t, term] = await Promise.all([getTranslations("organisations.profile"), getTranslations("terms")]);
  return (
    <CheckboxGroup
      name="sectors"
      label={t("fields.sectors")}
      hint={t("hints.sectors")}
      look="seg"
      options={SECTORS.map((value) => ({ value, text: term(`sector.${value}`), colour: `c-${value}` }))}
      defaultValue={profile.sectors}
    />
  );
}

export async function ContactFields({ profile }: Props) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset">
      <legend>{t("contact")}</legend>
      <p className="hint">{t("contactHint")}</p>
      <TextField name="contactName" label={t("fields.contactName")} defaultValue={given(profile.contactName)} autoComplete="off" />
      <TextField
        name="contactEmail"
        type="email"
        label={t("fields.contactEmail")}
        defaultValue={given(profile.contactEmail)}
        autoComplete="off"
        spellCheck={false}
      />
    </fieldset>
  );
}
