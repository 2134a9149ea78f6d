/** So many documents one consortium shares at most, and so many versions each has. */
export const MAX_ROOM_DOCUMENTS = 200;
export const MAX_ROOM_VERSIONS = 50;
/** So many decisions one consortium writes down at most. */
export const MAX_DECISIONS = 300;
