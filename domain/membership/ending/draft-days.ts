import { lastingUntil } from "#domain/retention/lengths";
import { DAY, later } from "#lib/clock";

/** This many days before a draft is deleted, its applicant is reminded of it. */
export const REMINDER_DAYS = 7;

export const draftEnds = (createdAt: Date) => later(createdAt, lastingUntil("draft"));
export const draftReminder = (createdAt: Date) => later(draftEnds(createdAt), -REMINDER_DAYS * DAY);
