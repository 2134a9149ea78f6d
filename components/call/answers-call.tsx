import { getLocale, getTranslations } from "next-intl/server";
import { formatDateTime, relativeDay } from "#lib/format";
import { paths } from "#lib/paths";

export type ShownCall = { slug: string; title: string; zone: string; next: { at: Date } | undefined };

/** Which call a consortium answers, and when that closes, in words and as a date with its zone. `link` where it leads there. */
export async function AnswersCall({ call, now, link }: { call: ShownCall; now: Date; link?: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  const { slug, title, zone, next } = call;
  return (
    <p className="meta num call-answered">
      {t("answers")} {link ? <a href={paths(locale).call(slug)}>{title}</a> : <b>{title}</b>}
      {next
        ? `: ${t("callCloses", { when: relativeDay(next.at, now, locale, zone), at: formatDateTime(next.at, locale, { style: "short", zone }) })}`
        : `: ${t("callClosed")}`}
    </p>
  );
}
