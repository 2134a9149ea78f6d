import { getTranslations } from "next-intl/server";
import type { Completeness } from "#domain/organisations/profile/completeness";
import { columnsHaving } from "#domain/organisations/profile/profile-columns";
import type { Profile } from "#domain/organisations/state";
import { Field } from "./field.tsx";

const FACTS = columnsHaving("part", "facts");
const SEGMENTS = columnsHaving("part", "segments");
const CONTACT = columnsHaving("part", "contact");

export type FieldsProps = { profile: Profile; progress: Completeness };

export async function FactFields(props: FieldsProps) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset" id="facts">
      <legend>{t("parts.facts")}</legend>
      <p className="hint">{t("public")}</p>
      {FACTS.map((name) => (
        <Field key={name} name={name} {...props} />
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
        <Field key={name} name={name} {...props} />
      ))}
    </fieldset>
  );
}
