import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { PageTitle } from "#components/ui/page-title";
import { CONSORTIUM_VIEWS } from "#domain/consortia/moderation/moderation";
import { isStaff } from "#domain/kernel/actor";
import { formatShare } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { Entry } from "./entry.tsx";
import { load, type Search } from "./load.ts";

export async function generateMetadata() {
  const t = await getTranslations("consortia");
  return titleFor(isStaff, t("staff.title"));
}

export default guarded(async function StaffConsortia({ searchParams }: { searchParams: Search }) {
  const [{ query, found, did, rate, isChecked, choosesChecking }, t, results, locale] = await Promise.all([
    load(searchParams),
    getTranslations("consortia"),
    getTranslations("results"),
    getLocale(),
  ]);
  if (!found) {
    status(404);
    return <NotFound />;
  }
  const href = (view: string, page?: number) => paths(locale).staffConsortia(view, page);
  return (
    <>
      <PageTitle lead={t(isChecked ? "staff.leadBefore" : "staff.lead")}>{t("staff.title")}</PageTitle>
      {choosesChecking ? (
        <p className="mb-4">
          <a className="alone" href={paths(locale).staffNewConsortia()}>
            {t("staff.whenChecked")}
          </a>
        </p>
      ) : null}
      {rate ? (
        <p className="mb-4">
          {results("rates.staff", {
            ...{ known: String(rate.known), funded: String(rate.funded) },
            share: formatShare(rate.funded / rate.known, locale),
          })}
        </p>
      ) : null}
      {query.done && did ? (
        <div className="note ok mb-4">
          <p role="status">{t(`staff.done.${query.done}`, { title: did })}</p>
        </div>
      ) : null}
      <div className="side">
        <nav aria-label={t("staff.views")}>
          <ul className="views">
            {CONSORTIUM_VIEWS.map((view) => (
              <li key={view}>
                <a href={href(view)} aria-current={view === query.view ? "page" : undefined}>
                  {t(`staff.${view}`)} <span className="n num">{found.counts[view]}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {found.rows.length === 0 ? (
            <EmptyState
              title={t("staff.empty")}
              action={<a href={query.view === "all" ? paths(locale).consortia() : href("all")}>{t("empty.all")}</a>}
            >
              {t("staff.emptyText")}
            </EmptyState>
          ) : null}
          {found.rows.map((row) => (
            <Entry key={row.id} row={row} />
          ))}
          <ListPages found={found} hrefOf={(page) => href(query.view, page)} />
        </div>
      </div>
    </>
  );
});
