import { getLocale, getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { guarded } from "#components/layout/guarded";
import { PageTitle } from "#components/ui/page-title";
import { figureLists } from "#domain/insight/figure-lists";
import type { FigureKey } from "#domain/insight/state";
import { isStaff } from "#domain/kernel/actor";
import { formatDate, formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { moderationHref } from "../organisations/moderation.params.ts";
import { titleFor } from "../title-for.ts";
import { FunnelChart } from "./charts/funnel-chart.tsx";
import { PairsChart } from "./charts/pairs-chart.tsx";
import { RowsChart } from "./charts/rows-chart.tsx";
import { DecisionsChart } from "./decisions-chart.tsx";
import { Figure } from "./figure.tsx";
import { Headline } from "./headline.tsx";
import { figureFileHref } from "./insight.params.ts";
import { load } from "./load.ts";
import { MembersChart } from "./members-chart.tsx";
import { PeriodForm } from "./period-form.tsx";
import { rowsOfFigures } from "./rows-of-figures.tsx";

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("insight"), getTranslations("common.nav")]);
  return titleFor(isStaff, `${t("title")} · ${common("staff")}`);
}

export default guarded(async function StaffInsight({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const loaded = await load(searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { figures, asked, tables } = loaded;
  const [t, locale, rows] = await Promise.all([getTranslations("insight"), getLocale(), rowsOfFigures(figures)]);
  const { period, isRefused, at } = figures;
  const shown = isRefused ? { period: period.key, from: "", to: "" } : asked;
  const figure = (key: FigureKey) => ({ figure: key, table: tables[key], asked: shown });
  const notYet = moderationHref(paths(locale).staffOrganisations(), figureLists(figures).notYet);
  const days = { from: formatDate(period.firstDay, locale), to: formatDate(period.lastDay, locale), at: formatDateTime(at, locale) };
  return (
    <div className="insight">
      <PageTitle
        lead={t("lead", days)}
        aside={
          <a
            className="alone no-print"
            href={figureFileHref(paths(locale).staffInsightFile(), { ...shown, figure: "all", format: "xlsx" })}
          >
            {t("workbook")}
          </a>
        }
      >
        {t("title")}
      </PageTitle>
      <PeriodForm path={paths(locale).staffInsight()} asked={asked} period={period} isRefused={isRefused} />
      <Headline figures={figures} />
      <div className="insight-grid">
        <div>
          <Figure {...figure("waiting")}>
            <RowsChart rows={rows.waiting} />
          </Figure>
          <Figure {...figure("reviewers")}>
            <RowsChart rows={rows.reviewers} />
          </Figure>
          <Figure {...figure("funnel")}>
            <FunnelChart steps={figures.funnel} />
          </Figure>
          <Figure {...figure("decisions")}>
            <DecisionsChart figures={figures} />
          </Figure>
        </div>
        <div>
          <Figure {...figure("members")}>
            <MembersChart figures={figures} />
            {figures.notYetMembers > 0 ? (
              <p className="meta mt-2">
                {t("figure.members.notYet", { n: figures.notYetMembers })} <a href={notYet}>{t("figure.members.seeNotYet")}</a>
              </p>
            ) : null}
          </Figure>
          <Figure {...figure("sectors")}>
            <RowsChart rows={rows.sectors} />
          </Figure>
          <Figure {...figure("regions")}>
            <RowsChart rows={rows.regions} />
          </Figure>
          <Figure {...figure("kinds")}>
            <RowsChart rows={rows.kinds} />
          </Figure>
        </div>
        <div>
          <Figure {...figure("freshness")}>
            <RowsChart rows={rows.freshness} />
          </Figure>
          <Figure {...figure("consortia")}>
            <RowsChart rows={rows.consortia} />
          </Figure>
          <Figure {...figure("together")}>
            <PairsChart
              rows={figures.together.map((row, n) => ({ key: row.sector, label: String(tables.together.rows[n]?.[0]), counts: row.with }))}
            />
          </Figure>
          <Figure {...figure("pairs")}>{rows.pairs.length > 0 ? <RowsChart rows={rows.pairs} isLong /> : <p>{t("noPairs")}</p>}</Figure>
        </div>
      </div>
    </div>
  );
});
