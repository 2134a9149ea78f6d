import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { ReviewView } from "#domain/review/application/review-reads";
import { formatDate } from "#lib/format";
import { fieldWords } from "./answers/field-words.ts";

/** What was asked of the applicant, until when and whether it is answered, with the way to each field. */
export async function Requests({ application }: { application: ReviewView }) {
  const { requests } = application;
  if (requests.length === 0) return null;
  const [t, locale, name] = await Promise.all([getTranslations("review"), getLocale(), fieldWords(application)]);
  const day = (date: Date) => formatDate(date, locale, "short");
  return (
    <section className="stack mb-6">
      <h2 id="requests" tabIndex={-1}>
        {t("requests")}
      </h2>
      {requests.map(({ id, message, points, askedBy, askedAt, answeredAt, dueAt, isLate }) => (
        <Note key={id} {...(isLate && { tone: "warn" })}>
          <p>
            <b>{t("points.asked", { n: points.length, by: askedBy ?? t("by.staff"), date: day(askedAt) })}</b>{" "}
            {answeredAt ? t("points.answered", { date: day(answeredAt) }) : null}
            {dueAt && !answeredAt ? t(isLate ? "points.late" : "points.due", { date: day(dueAt) }) : null}
          </p>
          {message ? (
            <p className="given wrap-anywhere" lang={application.locale}>
              {message}
            </p>
          ) : null}
          <ol className="row">
            {points.map(({ n, question }) => (
              <li key={n}>
                {n}:{" "}
                <a className="alone" href={`#field-${question}`}>
                  {name(question)}
                </a>
              </li>
            ))}
          </ol>
        </Note>
      ))}
    </section>
  );
}
