/** open: looks for partners until it closes · formed: the coordinator has closed it · dissolved. */
export const CONSORTIUM_STATUSES = ["open", "formed", "dissolved"] as const;
export type ConsortiumStatus = (typeof CONSORTIUM_STATUSES)[number];

export const CONSORTIUM_ROLES = ["coordinator", "partner", "affiliated", "associated", "subcontractor"] as const;
export type ConsortiumRole = (typeof CONSORTIUM_ROLES)[number];

export const SEAT_STATUSES = ["asked", "invited", "joined", "declined", "withdrawn"] as const;
export type SeatStatus = (typeof SEAT_STATUSES)[number];
