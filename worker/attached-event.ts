import { calendarOf } from "#lib/calendar-file";
import { MINUTE } from "#lib/clock";

/** What the `event` of an email says, as the verb that wrote it did: instants as text, and the length in minutes. */
type Event = { id: string; at: string; minutes: number; changedAt: string; place?: string | null };

/** The file for calendars that goes with an email whose data have an event; undefined for the others. */
export function attachedEvent(data: Record<string, string>, origin: string): { name: string; text: string } | undefined {
  if (!data.event) return undefined;
  const { id, at, minutes, changedAt, place } = JSON.parse(data.event) as Event;
  const title = `${data.consortium}: ${data.topic ?? data.organisation}`;
  const begins = new Date(at);
  const event = {
    id: `${id}@${new URL(origin).host}`,
    ...{ title, at: begins, until: new Date(begins.getTime() + minutes * MINUTE), changedAt: new Date(changedAt) },
    ...{ text: title, place, url: new URL(data.path ?? "/", origin).href },
  };
  return { name: "meeting.ics", text: calendarOf(data.consortium ?? "", [event]) };
}
