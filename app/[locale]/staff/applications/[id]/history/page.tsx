import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { type LoadedApplication, loadApplication } from "../load.ts";
import { Changes } from "./changes.tsx";
import { askedFor, narrowed } from "./history.ts";
import { historyWords } from "./history-words.ts";
import { Narrow } from "./narrow.tsx";

type Params = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Params) {
  const [{ id }, t] = await Promise.all([params, getTranslations("review")]);
  const words = ({ application }: LoadedApplication) => `${t("history.title")}: ${application.organisation} · ${t("section")}`;
  return { ...(await titleOfFound(loadApplication(id), words)), robots: { index: false } };
}

/** Who did what and when, with old and new where answers changed; narrowed by whose and which, and as a file. */
export default guarded(async function WholeHistory({ params, searchParams }: Params) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [t, locale, loaded] = await Promise.all([getTranslations("review"), getLocale(), loadApplication(id)]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { application } = loaded;
  const [to, words, asked] = [paths(locale), await historyWords(application), askedFor(query)];
  const entries = narrowed(application.history, asked);
  return (
    <div className="max-w-[820px]">
      <Breadcrumbs
        trail={[
          { href: to.staffApplications(), text: t("section") },
          { href: to.staffApplication(id), text: application.reference },
        ]}
        here={t("history.title")}
      />
      <h1 className="wrap-anywhere">{t("historyPage.title", { organisation: application.organisation })}</h1>
      <Narrow applicationId={id} asked={asked} />
      {loaded.admin ? (
        <p>
          <a className="tap" href={to.staffReadings(id)}>
            {t("historyPage.readings")}
          </a>
        </p>
      ) : null}
      <p className="meta" role="status">
        {t("historyPage.count", { n: entries.length, of: String(application.history.length) })}
      </p>
      <ol className="hist mt-4">
        {entries.map((entry) => {
          return (
            <li key={entry.seq}>
              <b>{words.what(entry)}</b>
              {words.about(entry).map((line) => (
                <span key={line} className="block wrap-anywhere">
                  {line}
                </span>
              ))}
              <span className="meta num block">
                {words.who(entry)}, {formatDateTime(entry.at, locale)}
              </span>
              <Changes changes={words.changes(entry)} at={entry.at} />
            </li>
          );
        })}
      </ol>
    </div>
  );
});
