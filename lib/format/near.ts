import { DAY, later } from "#lib/clock";

/** How long before it a date draws attention: a day by which somebody has to do something, and when a call or a consortium closes, which takes weeks to prepare for. */
const NEAR = { task: 14 * DAY, closing: 30 * DAY };

/** Whether a date is so near, or past, that a list marks it (`.deadline` of styles/content.css). */
export const isNear = (at: Date, now: Date, what: keyof typeof NEAR) => at < later(now, NEAR[what]);
