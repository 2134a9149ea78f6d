import { getTranslations } from "next-intl/server";
import { Answers } from "#components/ui/answers";
import { fieldText, PROFILE_FIELDS } from "#domain/organisations/profile/fields";
import type { OwnProfile } from "#domain/organisations/reads";
import { profileValue } from "../../profile-value.ts";

/** The profile for people at the organisation who may not change it. */
export async function ReadOnly({ own: { profile } }: { own: OwnProfile }) {
  const [t, common, worded] = await Promise.all([getTranslations("organisations.profile"), getTranslations("common"), profileValue()]);
  const shown = (text: string) => (text ? <span className="given">{text}</span> : <span className="none">{common("notProvided")}</span>);
  return (
    <Answers
      answers={PROFILE_FIELDS.map((field) => ({
        question: t(`fields.${field}`),
        answer: shown(worded(field, fieldText(profile, field))),
      }))}
    />
  );
}
