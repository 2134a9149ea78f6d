import type { MailedEvent } from "#domain/consortia/mails";
import type { Turn } from "#domain/kernel/context";

type Meeting = { id: string; minutes: number; place?: string | null };
type Time = { at: string; cancelled?: true };

/** A meeting at a time as an email holds it for its file for calendars. */
export const mailedEvent = (turn: Turn, { id, minutes, place }: Meeting, { at, cancelled }: Time): string =>
  JSON.stringify({
    id,
    at,
    minutes,
    changedAt: turn.now.toISOString(),
    ...(place !== undefined && { place }),
    ...(cancelled && { cancelled }),
  } satisfies MailedEvent);
