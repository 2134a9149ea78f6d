import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { PageTitle } from "#components/ui/page-title";
import { isStaff } from "#domain/kernel/actor";
import { formatShare } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { consortiaHref } from "./consortia.params.ts";
import { DoneNote } from "./done-note.tsx";
import { Entry } from "./entry.tsx";
import { load, type Search } from "./load.ts";
import { Shortcuts } from "./shortcuts.tsx";
import { Views } from "./views.tsx";

export async function generateMetadata() {
  const t = await getTranslations("consortia");
  return titleFor(isStaff, t("staff.title"));
}

export default guarded(async function StaffConsortia({ searchParams }: { searchParams: Search }) {
  const loaded = await load(searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { query, found, rate, isChecked, choosesChecking, now } = loaded;
  const [t, moderation, results, locale] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("moderation"),
    getTranslations("results"),
    getLocale(),
  ]);
  const path = paths(locale).staffConsortia();
  const isToReview = query.view === "toReview";
  return (
    <>
      <PageTitle
        lead={t(isChecked ? "staff.leadBefore" : "staff.lead")}
        aside={
          choosesChecking ? (
            <a className="btn quiet" href={paths(locale).staffNewConsortia()}>
              {t("staff.whenChecked")}
            </a>
          ) : undefined
        }
      >
        {t("staff.title")}
      </PageTitle>
      {rate ? (
        <p className="mb-4">
          {results("rates.staff", {
            ...{ known: String(rate.known), funded: String(rate.funded) },
            share: formatShare(rate.funded / rate.known, locale),
          })}
        </p>
      ) : null}
      <div className="side moderation">
        <Views path={path} view={query.view} counts={found.counts} />
        <div>
          <Shortcuts path={path} loaded={loaded} />
          <DoneNote loaded={loaded} />
          {found.rows.length === 0 ? (
            <EmptyState
              title={isToReview ? moderation("organisations.emptyToLookAt") : t("staff.empty")}
              action={
                <a href={query.view === "all" ? paths(locale).consortia() : consortiaHref(path, { view: "all" })}>{t("empty.all")}</a>
              }
            >
              {isToReview ? moderation("consortia.emptyToReview") : t("staff.emptyText")}
            </EmptyState>
          ) : null}
          {found.rows.map((row) => (
            <Entry key={row.id} row={row} now={now} />
          ))}
          <ListPages found={found} hrefOf={(page) => consortiaHref(path, { view: query.view, page })} />
        </div>
      </div>
    </>
  );
});
