import { getLocale } from "next-intl/server";
import type { FirstMeeting } from "#domain/consortia/first-meetings/first-meeting-reads";
import type { Locale } from "#domain/kernel/state";
import { formatDateTime, HOME_ZONE } from "#lib/format";

/** A time with its day of the week, on the clock of the portal's zone. */
export const weekdayTime = (at: Date, locale: Locale) => formatDateTime(at, locale, { zone: HOME_ZONE, style: "weekday" });

/** The times that were proposed for a first meeting; those that have passed are struck out. */
export async function ProposedTimes({ slots }: Pick<FirstMeeting, "slots">) {
  const locale = await getLocale();
  return (
    <ul className="dots slots columns-1">
      {slots.map(({ at, isPast }) => {
        const time = <time dateTime={at.toISOString()}>{weekdayTime(at, locale)}</time>;
        return <li key={at.toISOString()}>{isPast ? <s>{time}</s> : time}</li>;
      })}
    </ul>
  );
}
