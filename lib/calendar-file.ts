import { contentLines, contentText } from "./content-lines.ts";

/**
 * `id`: the same for the same event in every file, so that a calendar replaces it. `until`: when it ends, for one that takes somebody's time. `changedAt`: when
 * what it says was last changed. `place`: an address or a link. `organiser`: the email address that sends it. `isCancelled`: it leaves the calendars that took it.
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
  organiser?: string | undefined;
  isCancelled?: boolean | undefined;
};

/** 20261213T160000Z */
const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, "");

/** What calendars do with a file of these events (RFC 5546): take them out where all are cancelled, else take them in. */
export const methodOf = (events: readonly CalendarEvent[]) =>
  events.length > 0 && events.every(({ isCancelled }) => isCancelled) ? "CANCEL" : "PUBLISH";

/**
 * Deadlines and meetings as a calendar (RFC 5545). Each is an instant in UTC, which every calendar shows on its own clock, and needs no table of zones; an
 * event without an end ends when it begins, and leaves whoever has it free.
 */
export function calendarOf(name: string, events: readonly CalendarEvent[]): string {
  const method = methodOf(events);
  return contentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Auzolan//Calls//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    `X-WR-CALNAME:${contentText(name)}`,
    ...events.flatMap(({ id, title, at, until, text, place, url, changedAt, organiser, isCancelled }) => [
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
      ...(organiser ? [`ORGANIZER:mailto:${organiser}`] : []),
      `SEQUENCE:${isCancelled ? 1 : 0}`,
      ...(isCancelled ? ["STATUS:CANCELLED"] : []),
      `TRANSP:${until ? "OPAQUE" : "TRANSPARENT"}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ]);
}
