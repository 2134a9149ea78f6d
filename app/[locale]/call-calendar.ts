import { getLocale, getTranslations } from "next-intl/server";
import type { CallDeadline } from "#domain/calls/cards";
import { type CallKind, deadlineKey } from "#domain/calls/state";
import { type CalendarEvent, calendarOf } from "#lib/calendar-file";
import { portalUrl } from "#lib/env";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";

type Dated = { kind: CallKind; slug: string; title: string; zone: string; updatedAt: Date; deadlines: readonly CallDeadline[] };

/** What writes the deadlines of calls as a calendar in the reader's language. */
export async function callCalendars() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("calls")]);
  const origin = portalUrl() ?? "";
  const eventsOf = ({ kind, slug, title, zone, updatedAt, deadlines }: Dated): CalendarEvent[] =>
    deadlines.map(({ at, stage, timeAssumed }, n) => ({
      id: `call-${slug}-${n}@${origin ? new URL(origin).host : "auzolan"}`,
      title: `${title}: ${t(`stage.${deadlineKey(kind, stage)}`)}`,
      at,
      text: [formatDateTime(at, locale, { style: "weekday", zone }), timeAssumed ? t("page.assumed") : ""].filter(Boolean).join("\n"),
      url: `${origin}${paths(locale).call(slug)}`,
      changedAt: updatedAt,
    }));
  return (calls: readonly Dated[]) => calendarOf(t("title"), calls.flatMap(eventsOf));
}
