import { getTranslations } from "next-intl/server";
import type { ProfileField } from "#domain/organisations/profile/fields";
import { fieldLanguage, profileValue } from "../../profile-value.ts";
import { TextDiff } from "../../text-diff.tsx";

type Change = { field: ProfileField; before: string; after: string };

/** Fields of a profile before and after, with their words marked. `asked`: what is after is not live yet. */
export async function Changes({ changes, asked = false }: { changes: Change[]; asked?: boolean }) {
  const [t, profile, worded] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("organisations.profile"),
    profileValue(),
  ]);
  const words = {
    beforeLabel: t(asked ? "now" : "before"),
    afterLabel: t(asked ? "asked" : "now"),
    empty: t("nothing"),
    ...(asked ? {} : { addedLabel: t("added") }),
  };
  return (
    <>
      {changes.map(({ field, before, after }) => (
        <section key={field}>
          <h3 className="mb-1">{profile(`fields.${field}`)}</h3>
          <TextDiff before={worded(field, before)} after={worded(field, after)} lang={fieldLanguage(field)} {...words} />
        </section>
      ))}
    </>
  );
}
