import { getLocale, getTranslations } from "next-intl/server";
import { type CallKind, type DeadlineStage, deadlineKey } from "#domain/calls/state";
import { formatDate, formatDateTime, relativeDay, sentence } from "#lib/format";

export type Dated = {
  kind?: CallKind;
  opensAt: Date | null;
  zone: string;
  deadlines: readonly { at: Date; stage: DeadlineStage }[];
  next: { at: Date } | undefined;
};

/** The dates of a call in their order, each on the clock of the call's zone; `inSide` in a narrow column. Nothing where it has none. */
export async function CallDates({
  call: { kind, opensAt, deadlines, next, zone },
  now,
  inSide,
}: {
  call: Dated;
  now: Date;
  inSide?: boolean;
}) {
  if (!opensAt && deadlines.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("calls"), getLocale()]);
  const when = (at: Date) => (at <= now ? t("page.passed") : sentence(relativeDay(at, now, locale, zone), locale));
  return (
    <ol className={inSide ? "call-dates in-side num" : "call-dates num"}>
      {opensAt ? (
        <li>
          <time dateTime={opensAt.toISOString()}>{formatDate(opensAt, locale, "long", zone)}</time>
          <span>{t(opensAt <= now ? "page.opened" : "page.opens")}</span>
          <span className="when meta">{when(opensAt)}</span>
        </li>
      ) : null}
      {deadlines.map(({ at, stage }) => (
        <li key={at.toISOString()} className={at.getTime() === next?.at.getTime() ? "next" : undefined}>
          <time dateTime={at.toISOString()}>{formatDateTime(at, locale, { zone })}</time>
          <span>{t(`stage.${deadlineKey(kind, stage)}`)}</span>
          <span className="when meta">{when(at)}</span>
        </li>
      ))}
    </ol>
  );
}
