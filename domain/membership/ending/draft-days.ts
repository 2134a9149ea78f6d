import { lastingUntil } from "#domain/retention/lengths";
import { earlier, later } from "#lib/clock";

export const draftEnds = (createdAt: Date) => later(createdAt, lastingUntil("draft"));
export const draftReminder = (createdAt: Date) => earlier(draftEnds(createdAt), lastingUntil("draftReminder"));
