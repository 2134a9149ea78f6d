import { getTranslations } from "next-intl/server";
import { Answers } from "#components/ui/answers";
import { fieldText, PROFILE_FIELDS } from "#domain/organisations/profile/fields";
import type { OwnProfile } from "#domain/organisations/reads";

/** The profile for those of its people who do not change it. */
export async function ReadOnly({ own: { profile } }: { own: OwnProfile }) {
  const [t, term, common] = await Promise.all([
    getTranslations("organisations.profile"),
    getTranslations("terms"),
    getTranslations("common"),
  ]);
  const words = {
    kind: profile.kind && term(`kind.${profile.kind}`),
    sectors: profile.sectors.map((sector) => term(`sector.${sector}`)).join(", "),
    region: profile.region && term(`region.${profile.region}`),
  };
  const shown = (field: (typeof PROFILE_FIELDS)[number]) =>
    field in words ? words[field as keyof typeof words] : fieldText(profile, field);
  return (
    <Answers
      answers={PROFILE_FIELDS.map((field) => ({
        question: t(`fields.${field}`),
        answer: shown(field) ? <span className="given">{shown(field)}</span> : <span className="none">{common("notProvided")}</span>,
      }))}
    />
  );
}
