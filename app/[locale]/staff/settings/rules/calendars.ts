/** The calendars that the portal has words for. */
export const CALENDARS = ["ES-PV", "ES-VI", "ES-BI", "ES-SS"] as const;
