import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";

/** What the portal holds about the reader, to take along. */
export async function OwnCopy() {
  const [t, locale] = await Promise.all([getTranslations("access.copy"), getLocale()]);
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>{t("text")}</p>
      <p className="mt-3">{t("without")}</p>
      <ul className="row mt-3">
        {(["json", "csv"] as const).map((format) => (
          <li key={format}>
            <a className="alone" href={paths(locale).accountCopy(format)}>
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
