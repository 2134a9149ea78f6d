import { getTranslations } from "next-intl/server";
import { columnsHaving } from "#domain/organisations/profile/profile-columns";
import type { Profile } from "#domain/organisations/state";
import { Field } from "./field.tsx";

const FACTS = columnsHaving("part", "facts");
const SEGMENTS = columnsHaving("part", "segments");
const CONTACT = columnsHaving("part", "contact");

type Props = { profile: Profile };

export async function FactFields({ profile }: Props) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset">
      <legend>{t("facts")}</legend>
      <p className="hint">{t("public")}</p>
      {FACTS.map((name) => (
        <Field key={name} name={name} profile={profile} />
      ))}
    </fieldset>
  );
}

export const SegmentFields = ({ profile }: Props) => SEGMENTS.map((name) => <Field key={name} name={name} profile={profile} />);

export async function ContactFields({ profile }: Props) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset">
      <legend>{t("contact")}</legend>
      <p className="hint">{t("contactHint")}</p>
      {CONTACT.map((name) => (
        <Field key={name} name={name} profile={profile} />
      ))}
    </fieldset>
  );
}
