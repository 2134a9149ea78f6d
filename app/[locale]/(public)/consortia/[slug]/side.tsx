import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/button";
import type { ConsortiumView } from "#domain/consortia/page-view";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";

/** Where stated facts come from, and the way in. */
export async function Side({
  consortium: { sources, statedPartners, slug, may, looking, coverage, place },
}: {
  consortium: ConsortiumView;
}) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  const invites = looking && coverage.openSeats > 0 && (may.ask === true || !place);
  return (
    <aside className="stack">
      {invites ? (
        <section className="card stack">
          <h2>{t("page.isItYou")}</h2>
          <p>{t("page.isItYouText")}</p>
          <p>
            <LinkButton href={paths(locale).consortiumMembership(slug)}>{t("page.ask")}</LinkButton>
          </p>
        </section>
      ) : null}
      {sources.length > 0 ? (
        <section>
          <h2>{t("page.source")}</h2>
          {statedPartners === null ? null : (
            <p className="mt-3">
              {t("stated", { n: statedPartners })}. {t("page.notListed")}
            </p>
          )}
          <ul className="items mt-3">
            {sources.map((source) => (
              <li key={source.field} className="meta">
                {source.url ? <a href={source.url}>{source.title}</a> : source.title}
                {", "}
                {t("page.readOn", { date: formatDate(source.readOn, locale) })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}
