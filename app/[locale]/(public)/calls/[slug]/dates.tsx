import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { CallView } from "#domain/calls/page-view";
import { formatDate, formatDateTime, relativeDay, sentence } from "#lib/format";

/** Its dates in their order, each on the clock of its zone, and what of them the source does not say. */
export async function Dates({ call: { opensAt, deadlines, next, zone, model, url }, now }: { call: CallView; now: Date }) {
  const [t, locale] = await Promise.all([getTranslations("calls"), getLocale()]);
  if (!opensAt && deadlines.length === 0) return null;
  const when = (at: Date) => (at <= now ? t("page.passed") : sentence(relativeDay(at, now, locale, zone), locale));
  const assumed = deadlines.some(({ timeAssumed }) => timeAssumed);
  const oneOfTwo = model === "twoStage" && deadlines.length === 1;
  return (
    <section>
      <h2 className="mb-4">{t("page.dates")}</h2>
      <ol className="call-dates num">
        {opensAt ? (
          <li>
            <time dateTime={opensAt.toISOString()}>{formatDate(opensAt, locale, "long", zone)}</time>
            <span>{t("page.opened")}</span>
            <span className="when meta">{when(opensAt)}</span>
          </li>
        ) : null}
        {deadlines.map((deadline) => (
          <li key={deadline.at.toISOString()} className={deadline.at.getTime() === next?.at.getTime() ? "next" : undefined}>
            <time dateTime={deadline.at.toISOString()}>{formatDateTime(deadline.at, locale, { zone })}</time>
            <span>{t(`stage.${deadline.stage}`)}</span>
            <span className="when meta">{when(deadline.at)}</span>
          </li>
        ))}
      </ol>
      {assumed || oneOfTwo ? (
        <div className="mt-4">
          <Note>
            {assumed ? t("page.assumed") : null} {oneOfTwo ? t("page.oneOfTwo") : null} {url ? <a href={url}>{t("page.source")}</a> : null}
          </Note>
        </div>
      ) : null}
    </section>
  );
}
