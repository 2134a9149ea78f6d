import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { HistoryEntry } from "../../../../history-entry.tsx";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { load } from "./load.ts";

type Params = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Params) {
  const [{ slug }, moderation, common] = await Promise.all([
    params,
    getTranslations("moderation.organisations"),
    getTranslations("common"),
  ]);
  return titleOfFound(load(slug), ({ name }) => `${moderation("historyOf", { name })} · ${common("staff.organisations")}`);
}

/** What staff read before they judge a change: everything that was saved before it, and by whom. */
export default guarded(async function OrganisationHistoryPage({ params }: Params) {
  const loaded = await load((await params).slug);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, moderation, common, locale] = await Promise.all([
    getTranslations("organisations.history"),
    getTranslations("moderation.organisations"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { name, history } = loaded;
  return (
    <>
      <Breadcrumbs trail={[{ href: paths(locale).staffOrganisations(), text: common("staff.organisations") }]} here={t("title")} />
      <PageTitle
        lead={moderation("historyLead")}
        aside={
          <a className="alone" href={paths(locale).staffOrganisations()}>
            {moderation("historyBack")}
          </a>
        }
      >
        {moderation("historyOf", { name })}
      </PageTitle>
      {history.length === 0 ? <EmptyState title={t("empty")}>{moderation("historyEmpty")}</EmptyState> : null}
      {history.map((entry) => (
        <HistoryEntry key={entry.version} entry={entry} />
      ))}
    </>
  );
});
