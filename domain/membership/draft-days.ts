import { DAY, later } from "#lib/clock";

/** A draft that is not sent is kept this long; the privacy notice promises it. */
export const DRAFT_DAYS = 60;
export const REMINDER_DAYS = 7;

export const draftEnds = (createdAt: Date) => later(createdAt, DRAFT_DAYS * DAY);
