import { getLocale, getTranslations } from "next-intl/server";
import { daysLeft, formatDateTime } from "#lib/format";

/** How long a consortium still takes requests, and until when, on the clock of its zone. */
export async function Deadline({ closesAt, zone, now }: { closesAt: Date; zone: string | null; now: Date }) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  const at = formatDateTime(closesAt, locale, { style: "weekday", ...(zone && { zone }) });
  if (closesAt <= now) return <p className="meta num">{t("closed", { at })}</p>;
  return (
    <div className="due">
      <p className="big">{daysLeft(closesAt, now, locale, zone ?? undefined)}</p>
      <time dateTime={closesAt.toISOString()}>{at}</time>
      <p className="meta">{t("asksUntil")}</p>
    </div>
  );
}
