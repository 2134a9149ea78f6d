import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { fieldText } from "#domain/organisations/profile/fields";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { HistoryEntry } from "../../../history-entry.tsx";
import NotFound from "../../../page-not-found.tsx";
import { type Asked, load } from "./load.ts";
import { RestoreForm } from "./restore-form.tsx";

const DONE = ["restored", "waiting"] as const;

export async function generateMetadata() {
  const [t, profile] = await Promise.all([getTranslations("organisations.history"), getTranslations("organisations.profile")]);
  return { title: `${t("title")} · ${profile("section")}` };
}

export default guarded(async function HistoryPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const loaded = await load(asked);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, locale] = await Promise.all([getTranslations("organisations.history"), getLocale()]);
  const { own, history, mayEdit } = loaded;
  const said = DONE.find((name) => name === asked.done);
  return (
    <>
      <PageTitle
        lead={t("lead")}
        aside={
          <a className="alone" href={paths(locale).profile(own.slug)}>
            {t("back")}
          </a>
        }
      >
        {t("title")}
      </PageTitle>
      {said ? (
        <div role="status" className="note ok mb-4">
          {t(`done.${said}`)}
        </div>
      ) : null}
      {history.length === 0 ? <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState> : null}
      {history.map((entry) => (
        <HistoryEntry
          key={entry.version}
          entry={entry}
          action={({ field, before }, name) =>
            mayEdit && fieldText(own.profile, field) !== before ? (
              <RestoreForm own={own} version={entry.version} field={field} name={name} />
            ) : null
          }
        />
      ))}
    </>
  );
});
