import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { PageTitle } from "#components/ui/page-title";
import { isStaff } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { ExportLinks, ExportWithContacts } from "../../export-links.tsx";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { DoneNote } from "./done-note.tsx";
import { load, type Search } from "./load.ts";
import { inList, isNarrowed, moderationHref } from "./moderation.params.ts";
import { ModeratedProfile } from "./profile.tsx";
import { Search as SearchList } from "./search.tsx";
import { Shortcuts } from "./shortcuts/shortcuts.tsx";
import { Views } from "./views.tsx";

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("moderation.organisations"), getTranslations("common")]);
  return titleFor(isStaff, `${t("title")} · ${common("staff.organisations")}`);
}

export default guarded(async function ModerationPage({ searchParams }: { searchParams: Search }) {
  const loaded = await load(searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, merging, importing, locale] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("duplicates.merge"),
    getTranslations("exchange.import"),
    getLocale(),
  ]);
  const { state, found } = loaded;
  const path = paths(locale).staffOrganisations();
  const narrowed = isNarrowed(state);
  const file = moderationHref(paths(locale).staffOrganisationsExport(), inList(state));
  return (
    <>
      <PageTitle
        lead={t("lead")}
        aside={
          <>
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
      <div className="side moderation">
        <Views path={path} state={state} counts={found.counts} joinRequests={loaded.joinRequests} />
        <div>
          <SearchList path={path} state={state} />
          <div className="row items-baseline">
            {found.rows.length > 0 ? <ExportLinks address={file} /> : null}
            <Shortcuts path={path} loaded={loaded} />
          </div>
          <DoneNote loaded={loaded} />
          {found.rows.length === 0 ? (
            <EmptyState
              title={t(narrowed ? "emptyFound" : state.view === "toLookAt" ? "emptyToLookAt" : "empty")}
              action={narrowed || state.view === "listed" ? null : <a href={moderationHref(path, { view: "listed" })}>{t("seeListed")}</a>}
            >
              {t(narrowed ? "emptyFoundText" : "emptyText")}
            </EmptyState>
          ) : null}
          {found.rows.map((row) => (
            <ModeratedProfile key={row.id} row={row} />
          ))}
          <ListPages found={found} hrefOf={(page) => moderationHref(path, { ...inList(state), page })} />
          {found.rows.length > 0 ? <ExportWithContacts address={file} /> : null}
        </div>
      </div>
    </>
  );
});
