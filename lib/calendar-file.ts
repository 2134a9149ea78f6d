import { contentLines, contentText } from "./content-lines.ts";

/**
 * `id`: the same for the same event in every file, so that a calendar replaces it. `until`: when it ends, for one that takes somebody's time. `changedAt`: when
 * what it says was last changed. `place`: an address or a link.
 */
export type CalendarEvent = {
  id: string;
  title: string;
  at: Date;
  until?: Date;
  text: string;
  place?: string | null | undefined;
  url: string;
  changedAt: Date;
};

/** 20261213T160000Z */
const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, "");

/**
 * Deadlines and meetings as a calendar (RFC 5545). Each is an instant in UTC, which every calendar shows on its own clock, and needs no table of zones; an
 * event without an end ends when it begins, and leaves whoever has it free.
 */
export function calendarOf(name: string, events: readonly CalendarEvent[]): string {
  return contentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Auzolan//Calls//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${contentText(name)}`,
    ...events.flatMap(({ id, title, at, until, text, place, url, changedAt }) => [
      "BEGIN:VEVENT",
      `UID:${contentText(id)}`,
      `DTSTAMP:${instant(changedAt)}`,
      `LAST-MODIFIED:${instant(changedAt)}`,
      `DTSTART:${instant(at)}`,
      ...(until ? [`DTEND:${instant(until)}`] : []),
      `SUMMARY:${contentText(title)}`,
      `DESCRIPTION:${contentText(text)}`,
      ...(place ? [`LOCATION:${contentText(place)}`] : []),
      `URL:${url}`,
      `TRANSP:${until ? "OPAQUE" : "TRANSPARENT"}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ]);
}
