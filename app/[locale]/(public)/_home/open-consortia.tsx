import { getLocale, getTranslations } from "next-intl/server";
import { ConsortiumCard } from "#components/consortium/consortium-card";
import type { openConsortia } from "#domain/consortia/reads";
import type { Sector } from "#domain/organisations/state";
import { daysLeft, formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";

type Props = { open: Awaited<ReturnType<typeof openConsortia>>; now: Date };

/** The consortia that lack somebody and close soonest, each with what it lacks. */
export async function OpenConsortia({ open: { rows, total }, now }: Props) {
  const [t, common, term, locale] = await Promise.all([
    getTranslations("pages.home"),
    getTranslations("common"),
    getTranslations("terms"),
    getLocale(),
  ]);
  if (rows.length === 0) return null;
  const to = paths(locale);
  const inWords = (sectors: Sector[]) => sectors.map((sector) => term(`sector.${sector}`)).join(", ");
  return (
    <section className="sec stack">
      <div className="row between">
        <h2>{t("consortia")}</h2>
        <a href={to.consortia()}>{t("allConsortia", { n: total })}</a>
      </div>
      <div className="cards">
        {rows.map(({ slug, title, coverage, closesAt, zone }) => {
          const [has, lacks] = [inWords(coverage.covered), inWords(coverage.missing)];
          return (
            <ConsortiumCard
              key={slug}
              href={to.consortium(slug)}
              title={title}
              has={coverage.covered}
              lacks={coverage.missing}
              coverage={lacks ? (has ? common("coverage.both", { has, lacks }) : common("coverage.lacks", { lacks })) : has}
              missing={lacks ? common("missing", { what: lacks }) : undefined}
              seats={t("seats", { taken: coverage.taken, seats: coverage.seats })}
              deadline={
                closesAt
                  ? `${daysLeft(closesAt, now, locale)}, ${formatDateTime(closesAt, locale, { style: "short", ...(zone && { zone }) })}`
                  : undefined
              }
            />
          );
        })}
      </div>
    </section>
  );
}
