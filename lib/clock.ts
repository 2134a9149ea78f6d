/** Where the time comes from; tests hand in their own. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();

/** The cluster's own zone: by it a day begins and ends, and a moment has a day where nobody chose a zone. */
export const HOME_ZONE = "Europe/Madrid";

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
export const earlier = (from: Date, milliseconds: number) => new Date(from.getTime() - milliseconds);
