import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { HistoryEntry } from "../../../../history-entry.tsx";
import NotFound from "../../../../page-not-found.tsx";
import { load } from "./load.ts";

export async function generateMetadata() {
  const [t, moderation] = await Promise.all([getTranslations("organisations.history"), getTranslations("moderation.organisations")]);
  return { title: `${t("title")} · ${moderation("title")}` };
}

/** What staff read before they judge a change: everything that was saved before it, and by whom. */
export default guarded(async function OrganisationHistoryPage({ params }: { params: Promise<{ slug: string }> }) {
  const loaded = await load((await params).slug);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, moderation, locale] = await Promise.all([
    getTranslations("organisations.history"),
    getTranslations("moderation.organisations"),
    getLocale(),
  ]);
  const { name, history } = loaded;
  return (
    <>
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
