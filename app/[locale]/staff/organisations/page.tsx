import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { ExportLinks, ExportWithContacts } from "../../export-links.tsx";
import NotFound from "../../page-not-found.tsx";
import { load, type Search } from "./load.ts";
import { moderationHref } from "./moderation.params.ts";
import { ModeratedProfile } from "./profile.tsx";
import { Views } from "./views.tsx";

export async function generateMetadata() {
  const t = await getTranslations("moderation.organisations");
  return { title: `${t("title")} · ${t("section")}` };
}

export default guarded(async function ModerationPage({ searchParams }: { searchParams: Search }) {
  const loaded = await load(searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, merging, importing, joining, locale] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("duplicates.merge"),
    getTranslations("exchange.import"),
    getTranslations("joining.office"),
    getLocale(),
  ]);
  const { state, found } = loaded;
  const path = paths(locale).staffOrganisations();
  const file = moderationHref(paths(locale).staffOrganisationsExport(), { view: state.view });
  const other = state.view === "listed" ? "unlisted" : "listed";
  return (
    <>
      <PageTitle
        lead={t("lead")}
        aside={
          <>
            <a className="btn quiet" href={paths(locale).staffJoinRequests()}>
              {joining("link", { n: loaded.joinRequests })}
            </a>
            <a className="btn quiet" href={paths(locale).staffImports()}>
              {importing("title")}
            </a>
            <a className="btn quiet" href={paths(locale).staffMerges()}>
              {merging("title")}
            </a>
          </>
        }
      >
        {t("title")}
      </PageTitle>
      <div className="side">
        <Views path={path} view={state.view} counts={found.counts} />
        <div>
          {state.done ? (
            <div role="status" className="note ok mb-4">
              {t(`done.${state.done}`)}
            </div>
          ) : null}
          {found.rows.length === 0 ? (
            <EmptyState
              title={t(state.view === "waiting" ? "emptyWaiting" : "empty")}
              action={<a href={moderationHref(path, { view: other })}>{t(other === "listed" ? "seeListed" : "seeUnlisted")}</a>}
            >
              {t("emptyText")}
            </EmptyState>
          ) : null}
          {found.rows.length > 0 ? <ExportLinks address={file} /> : null}
          {found.rows.map((row) => (
            <ModeratedProfile key={row.id} row={row} />
          ))}
          <ListPages found={found} hrefOf={(page) => moderationHref(path, { view: state.view, page })} />
          {found.rows.length > 0 ? <ExportWithContacts address={file} /> : null}
        </div>
      </div>
    </>
  );
});
