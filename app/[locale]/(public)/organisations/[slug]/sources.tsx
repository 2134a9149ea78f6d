import { getLocale, getTranslations } from "next-intl/server";
import { citations } from "#domain/organisations/profile/citations";
import type { OrganisationView } from "#domain/organisations/reads";
import { formatDate } from "#lib/format";

export async function Sources({ organisation: { sources } }: { organisation: OrganisationView }) {
  const { list } = citations(sources);
  if (list.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  return (
    <section className="sec">
      <h2>{t("sources")}</h2>
      <ol className="cited">
        {list.map(({ title, url, readOn }, n) => (
          <li key={title + readOn} id={`source-${n + 1}`}>
            {url ? <a href={url}>{title}</a> : title}, {t("readOn", { date: formatDate(readOn, locale) })}
          </li>
        ))}
      </ol>
    </section>
  );
}
