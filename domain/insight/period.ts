import { Temporal } from "temporal-polyfill";
import { HOME_ZONE } from "#lib/clock";

export const PERIODS = ["last12", "year", "all", "between"] as const;
export type PeriodKey = (typeof PERIODS)[number];
/** What a reader chose: for `between`, two days such as "2026-11-25". */
export type AskedPeriod = { period: PeriodKey; from: string; to: string };
/** From the first instant of one day to the last of another: `until` is the instant after it. */
export type Period = { key: PeriodKey; firstDay: string; lastDay: string; from: Date; until: Date };
/** A month, a quarter or a year of a period, cut off where the period begins and ends. `day`: its first day in the calendar. */
export type Part = { unit: "month" | "quarter" | "year"; day: string; from: Date; until: Date };

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
/** The months of the period `last12`, of which the one under way is the last. */
export const USUAL_MONTHS = 12;
/** So many months and quarters are shown one by one. */
const MAX_PARTS = { month: 13, quarter: 12, year: Number.POSITIVE_INFINITY } as const;

const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(HOME_ZONE).epochMilliseconds);
const dayAt = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(HOME_ZONE).toPlainDate();
const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate) => (Temporal.PlainDate.compare(one, other) < 0 ? one : other);
const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) => (Temporal.PlainDate.compare(one, other) > 0 ? one : other);

function dayNamed(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** The instant after the last one of a day such as "2026-11-25"; undefined where it is no day. */
export function afterDay(text: string): Date | undefined {
  const day = dayNamed(text);
  return day && midnight(day.add({ days: 1 }));
}

function asPeriod(key: PeriodKey, first: Temporal.PlainDate, last: Temporal.PlainDate): Period {
  return { key, firstDay: first.toString(), lastDay: last.toString(), from: midnight(first), until: midnight(last.add({ days: 1 })) };
}

/**
 * The period that was asked for, today at the latest. `began`: when the cluster's records begin, before which there is nothing to count. Undefined where two
 * days were asked for that are no days, are the wrong way round or lie ahead.
 */
export function periodAsked({ period, from, to }: AskedPeriod, now: Date, began: Date): Period | undefined {
  const [today, start] = [dayAt(now), earlier(dayAt(began), dayAt(now))];
  if (period === "all") return asPeriod(period, start, today);
  if (period === "year") return asPeriod(period, today.with({ month: 1, day: 1 }), today);
  if (period === "last12") return asPeriod(period, today.with({ day: 1 }).subtract({ months: USUAL_MONTHS - 1 }), today);
  const [first, last] = [dayNamed(from), dayNamed(to)];
  if (!first || !last || Temporal.PlainDate.compare(first, last) > 0 || Temporal.PlainDate.compare(first, today) > 0) return undefined;
  const end = earlier(last, today);
  return asPeriod(period, earlier(later(first, start), end), end);
}

/** The months of a period; its quarters where these are too many to show, and its years where those are. */
export function partsOf({ firstDay, lastDay, from, until }: Period): Part[] {
  const [first, last] = [Temporal.PlainDate.from(firstDay), Temporal.PlainDate.from(lastDay)];
  const startOf = (day: Temporal.PlainDate, months: number) =>
    day.with({ day: 1, month: Math.floor((day.month - 1) / months) * months + 1 });
  const units = (["month", "quarter", "year"] as const).map((unit) => {
    const start = startOf(first, MONTHS[unit]);
    return { unit, start, n: Math.floor(start.until(last, { largestUnit: "month" }).months / MONTHS[unit]) + 1 };
  });
  const chosen = units.find(({ unit, n }) => n <= MAX_PARTS[unit]);
  if (!chosen) return [];
  const { unit, start, n } = chosen;
  return Array.from({ length: n }, (_, at) => {
    const day = start.add({ months: at * MONTHS[unit] });
    const [begins, ends] = [midnight(day), midnight(day.add({ months: MONTHS[unit] }))];
    return { unit, day: day.toString(), from: begins > from ? begins : from, until: ends < until ? ends : until };
  });
}
