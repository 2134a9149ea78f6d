import type { MailedEvent } from "#domain/consortia/mails";
import { type CalendarEvent, calendarOf, methodOf } from "#lib/calendar-file";
import { MINUTE } from "#lib/clock";
import { senderAddress } from "#lib/mail/office";

/** The file for calendars that goes with an email whose data have an event; undefined for the others. */
export function attachedEvent(data: Record<string, string>, origin: string): { name: string; text: string; method: string } | undefined {
  if (!data.event) return undefined;
  const { id, at, minutes, changedAt, place, cancelled } = JSON.parse(data.event) as MailedEvent;
  const title = `${data.consortium}: ${data.topic ?? data.organisation}`;
  const begins = new Date(at);
  const event: CalendarEvent = {
    id: `${id}@${new URL(origin).host}`,
    title,
    at: begins,
    until: new Date(begins.getTime() + minutes * MINUTE),
    changedAt: new Date(changedAt),
    text: title,
    place,
    url: new URL(data.path ?? "/", origin).href,
    organiser: senderAddress(),
    isCancelled: cancelled,
  };
  return { name: "meeting.ics", text: calendarOf(data.consortium ?? "", [event]), method: methodOf([event]) };
}
