import { getLocale, getTranslations } from "next-intl/server";
import { linkTag } from "#components/ui/prose-tags";
import { NETWORKS, SOURCES } from "#domain/insight/cluster-facts";
import { formatDay } from "#lib/format";
import { paths } from "#lib/paths";

/** The networks that the cluster says it belongs to. */
export async function Networks() {
  const [t, locale] = await Promise.all([getTranslations("pages.home.networks"), getLocale()]);
  return (
    <section className="sec rule stack">
      <h2>{t("title")}</h2>
      <ul className="networks">
        {NETWORKS.map((network) => (
          <li key={network}>{network}</li>
        ))}
      </ul>
      <p className="meta">
        {t.rich("source", { day: formatDay(SOURCES.echalliance.date, locale), a: linkTag(`${paths(locale).about()}#networks`) })}
      </p>
    </section>
  );
}
