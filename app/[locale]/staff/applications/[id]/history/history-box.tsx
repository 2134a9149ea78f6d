import { getLocale, getTranslations } from "next-intl/server";
import type { ReviewView } from "#domain/review/application/review-reads";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { inShort } from "./history.ts";
import { historyWords } from "./history-words.ts";

/** What happened and who did it, newest first, as the audit tells it; with the way to the page that narrows it. */
export async function History({ application }: { application: ReviewView }) {
  const [t, words, locale] = await Promise.all([getTranslations("review"), historyWords(application), getLocale()]);
  return (
    <section className="box">
      <h2 id="history" tabIndex={-1}>
        {t("history.title")}
      </h2>
      <ol className="hist">
        {inShort(application.history).map((entry) => {
          const about = words.about(entry).join("; ");
          return (
            <li key={entry.seq}>
              {words.what(entry)}
              {about ? <span className="meta block">{about}</span> : null}
              <span className="meta num block">
                {words.who(entry)}, {formatDateTime(entry.at, locale)}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="mt-3">
        <a className="tap" href={paths(locale).staffHistory(application.id)}>
          {t("historyPage.link")}
        </a>
      </p>
    </section>
  );
}
