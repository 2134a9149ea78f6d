import { getTranslations } from "next-intl/server";
import type { Completeness } from "#domain/organisations/profile/completeness";
import { columnsHaving } from "#domain/organisations/profile/profile-columns";
import type { AllowedLevels, ChosenLevels, Profile } from "#domain/organisations/state";
import { Field } from "./field.tsx";
import { LevelField } from "./level-field.tsx";

const FACTS = columnsHaving("part", "facts");
const IDENTIFIERS = columnsHaving("part", "identifiers");
const SEGMENTS = columnsHaving("part", "segments");
const CONTACT = columnsHaving("part", "contact");

export type FieldsProps = { profile: Profile; progress: Completeness; visibility: ChosenLevels; allowed: AllowedLevels };

export async function FactFields(props: FieldsProps) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset" id="facts">
      <legend>{t("parts.facts")}</legend>
      <p className="hint">
        {t("seenByHint")} {t("public")}
      </p>
      {FACTS.map((name) => (
        <LevelField key={name} name={name} {...props}>
          <Field name={name} {...props} />
        </LevelField>
      ))}
    </fieldset>
  );
}

export async function IdentifierFields(props: FieldsProps) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset" id="identifiers">
      <legend>{t("parts.identifiers")}</legend>
      <p className="hint">{t("identifiersHint")}</p>
      {IDENTIFIERS.map((name) => (
        <LevelField key={name} name={name} {...props}>
          <Field name={name} {...props} />
        </LevelField>
      ))}
    </fieldset>
  );
}

export const SegmentFields = (props: FieldsProps) => (
  <div id="segments" className="mt-9">
    {SEGMENTS.map((name) => (
      <Field key={name} name={name} {...props} />
    ))}
  </div>
);

export async function ContactFields(props: FieldsProps) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset" id="contact">
      <legend>{t("parts.contact")}</legend>
      <p className="hint">{t("contactHint")}</p>
      {CONTACT.map((name) => (
        <LevelField key={name} name={name} {...props}>
          <Field name={name} {...props} />
        </LevelField>
      ))}
    </fieldset>
  );
}
