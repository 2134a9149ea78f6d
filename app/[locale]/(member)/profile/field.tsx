import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "#components/form/choice-group";
import { SelectField } from "#components/form/select-field";
import { TextField } from "#components/form/text-field";
import { vatExample } from "#domain/organisations/identifiers/identifiers";
import { fieldText } from "#domain/organisations/profile/fields";
import type { ApartColumn, PlainColumn } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { countryOptions } from "#lib/format/countries";
import { namedKinds } from "../../named-kinds.ts";
import { profileValue } from "../../profile-value.ts";
import type { FieldsProps } from "./fields.tsx";
import { hasHint, MarkedHint } from "./marked-hint.tsx";

/** How a browser helps with each control of a single line. */
const LINES = {
  organisation: { autoComplete: "organization" },
  person: { autoComplete: "off" },
  line: { width: "w-m" },
  web: { type: "url", autoComplete: "url", spellCheck: false },
  email: { type: "email", autoComplete: "off", spellCheck: false },
  code: { autoComplete: "off", autoCapitalize: "none", spellCheck: false, width: "w-m" },
  wholeNumber: { inputMode: "numeric", width: "w-xs" },
} as const;

/** One field of the profile's form, as its row says. */
export async function Field({ name, profile, progress }: FieldsProps & { name: Exclude<PlainColumn, ApartColumn> }) {
  const [t, worded, kinds, locale] = await Promise.all([
    getTranslations("organisations.profile"),
    profileValue(),
    namedKinds(),
    getLocale(),
  ]);
  const row = PROFILE[name];
  const text = fieldText(profile, name);
  const hint = "hint" in row ? t(`hints.${name}` as "hints.vat", { example: vatExample(profile.country) }) : undefined;
  const asked = {
    name,
    label: t(`fields.${name}`),
    hint: hasHint(name, progress, hint) ? (
      <MarkedHint field={name} progress={progress}>
        {hint}
      </MarkedHint>
    ) : undefined,
    defaultValue: text === "" ? undefined : text,
  };
  if (row.control === "country") return <SelectField {...asked} options={countryOptions(locale, t("choose"))} />;
  if (row.control === "choice") {
    const options = (name === "kind" ? kinds.all : row.options).map((value) => ({ value, text: worded(name, value) }));
    return <SelectField {...asked} empty={t("choose")} options={options} />;
  }
  if (row.control === "choices") {
    const options = row.options.map((value) => ({ value, text: worded(name, value), colour: `c-${value}` }));
    return <CheckboxGroup {...asked} look="seg" options={options} defaultValue={text.split(" ")} />;
  }
  return <TextField {...asked} {...LINES[row.control]} />;
}
