import type { Locale } from "#domain/kernel/state";
import { DAY, HOME_ZONE, HOUR, MINUTE } from "./clock.ts";
import { BASQUE_WEEKDAYS, basqueDay, basqueMonth, basqueOnDay, basqueYear } from "./format/basque.ts";
import { daysBetween, type Parts, wallClock } from "./format/parts.ts";
import { CLOSED, DAYS, LEFT, MONTHS, UNITS, type Unit, WEEKDAYS } from "./format/words.ts";
import { zoneName } from "./format/zones.ts";

export { HOME_ZONE } from "./clock.ts";
export { NAMED_ZONES, zoneName } from "./format/zones.ts";

/** A moment, or a plain date "2026-11-25". */
export type Moment = Date | string;
/** long: 25 November 2026 · weekday: Wednesday 25 November 2026 · day: 25 November · short: 25 Nov 2026. */
export type DateStyle = "long" | "weekday" | "day" | "short";

const NBSP = "\u00a0";
const unbroken = (text: string) => text.replaceAll(" ", NBSP);

function words({ year, month, day, weekday }: Parts, locale: Locale, style: DateStyle): string {
  if (locale === "eu") {
    if (style === "short") return `${year}/${two(month)}/${two(day)}`;
    const date = `${style === "day" ? "" : `${basqueYear(year)} `}${unbroken(`${basqueMonth(month)} ${basqueDay(day)}`)}`;
    return style === "weekday" ? `${date}, ${BASQUE_WEEKDAYS[weekday]}` : date;
  }
  const name = MONTHS[locale][month - 1] ?? "";
  if (style === "short") return unbroken(`${day} ${name.slice(0, 3)} ${year}`);
  const of = locale === "es" ? "de " : "";
  const date = unbroken(`${day} ${of}${name}${style === "day" ? "" : ` ${of}${year}`}`);
  return style === "weekday" ? `${WEEKDAYS[locale][weekday]}${locale === "es" ? "," : ""} ${date}` : date;
}
const two = (n: number) => String(n).padStart(2, "0");

export const formatDate = (moment: Moment, locale: Locale, style: DateStyle = "long", zone = HOME_ZONE) =>
  words(wallClock(moment, zone), locale, style);

/** The day within a sentence: "on 25 November 2026", "el 25 de noviembre de 2026", "2026ko azaroaren 25ean". */
export function formatDay(moment: Moment, locale: Locale, zone = HOME_ZONE): string {
  if (locale !== "eu") return `${locale === "es" ? "el" : "on"} ${formatDate(moment, locale, "long", zone)}`;
  const { year, month, day } = wallClock(moment, zone);
  return `${basqueYear(year)} ${unbroken(`${basqueMonth(month)} ${basqueOnDay(day)}`)}`;
}

/** "17:00" on the clock of a zone. */
export function formatTime(moment: Date, zone = HOME_ZONE): string {
  const { hour, minute } = wallClock(moment, zone);
  return `${two(hour)}:${two(minute)}`;
}

/** Date and time on the cluster's own clock; with `zone`, on that one's, which is then named: "…, 17:00 Brussels time". */
export function formatDateTime(moment: Date, locale: Locale, given: { zone?: string; style?: DateStyle } = {}): string {
  const { zone, style = "long" } = given;
  const at = `${formatDate(moment, locale, style, zone)}, ${formatTime(moment, zone)}`;
  if (!zone) return at;
  return `${at}${locale === "en" ? NBSP : ", "}${unbroken(zoneName(zone, locale))}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
/** Made once for each language and shape: making one costs more than a page's worth of numbers. Spanish, too, parts the thousands from 1.000 on. */
function numberFormat(locale: Locale, options: Intl.NumberFormatOptions) {
  const key = locale + JSON.stringify(options);
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, { useGrouping: "always", ...options });
  numberFormats.set(key, made);
  return made;
}
export const formatNumber = (n: number, locale: Locale, options: Intl.NumberFormatOptions = {}) => numberFormat(locale, options).format(n);
/** Whole euros. */
export const formatEuro = (euro: number, locale: Locale) =>
  formatNumber(euro, locale, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
/** A number with a unit that it is not torn from. */
export const formatMeasure = (n: number, unit: string, locale: Locale) => `${formatNumber(n, locale)}${NBSP}${unit}`;
const MB = 1024 * 1024;
/** How large a file of so many bytes is. */
export const formatSize = (bytes: number, locale: Locale) =>
  bytes >= MB ? formatMeasure(Number((bytes / MB).toFixed(1)), "MB", locale) : formatMeasure(Math.ceil(bytes / 1024), "kB", locale);

/** A share between 0 and 1: "70%", "70 %", "% 70". */
export const formatShare = (share: number, locale: Locale) =>
  unbroken(formatNumber(share, locale, { style: "percent", maximumFractionDigits: 0 }));

const MILLISECONDS: Record<Unit, number> = { day: DAY, hour: HOUR, minute: MINUTE };
const counted = (n: number, unit: Unit, locale: Locale) =>
  unbroken(n === 1 ? UNITS[locale][unit][0] : `${formatNumber(n, locale)} ${UNITS[locale][unit][1]}`);

function inLargestUnit(milliseconds: number): [number, Unit] {
  for (const unit of ["day", "hour"] as const) {
    const n = Math.floor(milliseconds / MILLISECONDS[unit]);
    if (n > 0) return [n, unit];
  }
  return [Math.max(1, Math.floor(milliseconds / MILLISECONDS.minute)), "minute"];
}

/** A length in whole days, below a day in hours, below an hour in minutes: "18 days", "egun bat". */
export function formatDuration(milliseconds: number, locale: Locale): string {
  const [n, unit] = inLargestUnit(milliseconds);
  return counted(n, unit, locale);
}
export const formatDays = (n: number, locale: Locale) => counted(n, "day", locale);

/** Days on the calendar of a zone, so that they agree with the date that is shown; in the last 24 hours hours or minutes. */
function untilThen(until: Date, now: Date, zone: string): [number, Unit] {
  const left = until.getTime() - now.getTime();
  return left < DAY ? inLargestUnit(left) : [daysBetween(now, until, zone), "day"];
}

/** How long it is until a moment: "18 days", "7 hours". */
export function formatRemaining(until: Date, now: Date, locale: Locale, zone = HOME_ZONE): string {
  const [n, unit] = untilThen(until, now, zone);
  return counted(n, unit, locale);
}

/** What remains until a moment, as a sentence of its own: "18 days left", "Quedan 18 días", "18 egun falta dira"; afterwards "Closed". */
export function daysLeft(until: Date, now: Date, locale: Locale, zone = HOME_ZONE): string {
  if (until <= now) return CLOSED[locale];
  const [n, unit] = untilThen(until, now, zone);
  return sentence(LEFT[locale](counted(n, unit, locale), n), locale);
}

/** Words that are a sentence of their own, with its capital letter. */
export const sentence = (words: string, locale: Locale) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);

/** How far a day lies from today: "today", "yesterday", "3 days ago", "in 18 days". */
export function relativeDay(moment: Moment, now: Date, locale: Locale, zone = HOME_ZONE): string {
  const n = daysBetween(now, moment, zone);
  const say = DAYS[locale];
  if (n === 0) return say.today;
  if (n === 1) return say.tomorrow;
  if (n === -1) return say.yesterday;
  return n > 0 ? say.in(counted(n, "day", locale)) : say.ago(counted(-n, "day", locale));
}

/** A length of time in words: `12 months`, `12 meses`, `12 hilabete`. */
export const formatLength = ({ n, unit }: { n: number; unit: "minute" | "day" | "month" | "year" }, locale: string) =>
  new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(n);

/** Things one after another, as a sentence names them: `1, 2 and 3`, or `1, 2 or 3`. */
export const formatList = (things: readonly string[], locale: Locale, type: "conjunction" | "disjunction" = "conjunction") =>
  new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type }).format(things);
