import { Temporal } from "temporal-polyfill";
import { HOME_ZONE } from "#lib/clock";

const instant = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(HOME_ZONE).epochMilliseconds);

/** When a day such as "2026-11-25" begins in the cluster's zone, and when the next one does; undefined where the text is no day. */
export function dayBounds(text: string): { starts: Date; ends: Date } | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: "reject" });
    return { starts: instant(day), ends: instant(day.add({ days: 1 })) };
  } catch {
    return undefined;
  }
}
