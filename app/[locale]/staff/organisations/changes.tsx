import { getTranslations } from "next-intl/server";
import type { ProfileDifference } from "#domain/organisations/profile/profile-differences";
import { profileValue } from "../../profile-value.ts";

/** What the last saving changed, field by field. */
export async function Changes({ fields }: { fields: ProfileDifference[] }) {
  const [t, profile, worded] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("organisations.profile"),
    profileValue(),
  ]);
  const shown = (text: string) => (text ? <p className="given">{text}</p> : <p className="none">{t("nothing")}</p>);
  return (
    <>
      {fields.map(({ field, theirs: before, mine: now }) => (
        <section key={field}>
          <h3 className="mb-1">{profile(`fields.${field}`)}</h3>
          <div className="diff">
            <div>
              <p className="meta">{t("before")}</p>
              {shown(worded(field, before))}
            </div>
            <div>
              <p className="meta">{t("now")}</p>
              {shown(worded(field, now))}
            </div>
          </div>
        </section>
      ))}
    </>
  );
}
