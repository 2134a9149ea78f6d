import { getTranslations } from "next-intl/server";
import type { DuplicateDifference } from "#domain/organisations/duplicates/differences";

/** What the last saving changed, field by field. */
export async function Changes({ fields }: { fields: DuplicateDifference[] }) {
  const [t, profile] = await Promise.all([getTranslations("moderation.organisations"), getTranslations("organisations.profile")]);
  const shown = (text: string) => (text ? <p className="given">{text}</p> : <p className="none">{t("nothing")}</p>);
  return (
    <>
      {fields.map(({ field, theirs: before, mine: now }) => (
        <section key={field}>
          <h3 className="mb-1">{profile(`fields.${field}`)}</h3>
          <div className="diff">
            <div>
              <p className="meta">{t("before")}</p>
              {shown(before)}
            </div>
            <div>
              <p className="meta">{t("now")}</p>
              {shown(now)}
            </div>
          </div>
        </section>
      ))}
    </>
  );
}
