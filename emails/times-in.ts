import type { Locale } from "#domain/kernel/state";
import { formatDateTime, HOME_ZONE } from "#lib/format";
import { breakable, listed } from "./plain.ts";

/** A moment with its day of the week, on the clock of the portal's zone, which is named. */
export const timeIn = (at: string, locale: Locale) =>
  breakable(formatDateTime(new Date(at), locale, { zone: HOME_ZONE, style: "weekday" }));

/** Times that are proposed, parted by spaces, each on a line. */
export const timesIn = (times: string, locale: Locale) =>
  listed(
    times
      .split(" ")
      .map((at) => timeIn(at, locale))
      .join("\n"),
  );
