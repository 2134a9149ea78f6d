import { getLocale, getTranslations } from "next-intl/server";
import { daysLeft, formatDateTime } from "#lib/format";

type Props = {
  consortium: { zone: string | null; looking: boolean; publication: string; hidden: unknown };
  closesAt: Date;
  now: Date;
};

/** When a consortium closes, on the clock of its zone, and that it takes requests until then, where it does. */
export async function Deadline({ consortium: { zone, looking, publication, hidden }, closesAt, now }: Props) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  const at = formatDateTime(closesAt, locale, { style: "weekday", ...(zone && { zone }) });
  if (closesAt <= now) return <p className="meta num">{t("closed", { at })}</p>;
  return (
    <div className="due">
      <p className="big">{daysLeft(closesAt, now, locale, zone ?? undefined)}</p>
      <time dateTime={closesAt.toISOString()}>{at}</time>
      {looking && publication === "published" && !hidden ? <p className="meta">{t("asksUntil")}</p> : null}
    </div>
  );
}
