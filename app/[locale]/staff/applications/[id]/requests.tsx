import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { ReviewView } from "#domain/review/review-reads";
import { formatDate } from "#lib/format";

/** What was asked of the applicant, and when it was answered. */
export async function Requests({ requests }: { requests: ReviewView["requests"] }) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  if (requests.length === 0) return null;
  return (
    <section className="stack mb-6">
      <h2>{t("requests")}</h2>
      {requests.map(({ id, message, askedAt, answeredAt }) => (
        <Note key={id}>
          <p className="given wrap-anywhere">{message}</p>
          <p className="meta num">
            {t("askedAt", { date: formatDate(askedAt, locale) })};{" "}
            {answeredAt ? t("answeredAt", { date: formatDate(answeredAt, locale) }) : t("notAnswered")}
          </p>
        </Note>
      ))}
    </section>
  );
}
