import { getLocale, getTranslations } from "next-intl/server";
import type { ReviewedText } from "#domain/consortia/moderation/state";
import { LOCALES } from "#domain/kernel/state";
import { roleText } from "./role-text.ts";

/** What a consortium that nobody of the staff has reviewed says beside its card: its aim in each language, and its roles with their work. */
export async function TextNow({ text }: { text: ReviewedText }) {
  const [t, m, inWords, locale] = await Promise.all([getTranslations("consortia"), getTranslations("moderation"), roleText(), getLocale()]);
  return (
    <>
      <p>{m("organisations.firstTime")}</p>
      <dl className="first-time">
        {LOCALES.filter((lang) => text.aim[lang]).map((lang) => (
          <div key={lang}>
            <dt>{t(`fields.aim_${lang}`)}</dt>
            <dd className="given wrap-anywhere" lang={lang === locale ? undefined : lang}>
              {text.aim[lang]}
            </dd>
          </div>
        ))}
        {text.roles.length > 0 ? (
          <div>
            <dt>{t("fields.roles")}</dt>
            <dd>
              <ul className="space-y-1">
                {text.roles.map((role) => (
                  <li key={role.id} className="given wrap-anywhere">
                    {inWords(role)}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
