/** How many of each kind are shown; the list of that kind has the others. */
export const FOUND_SHOWN = 5;

/** The first of a kind. `more`: there are others, which its own list shows. */
export type First<R> = { rows: R[]; more: boolean };

/** Of one more than are shown, those that are. */
export const firstOf = <R>(rows: R[]): First<R> => ({ rows: rows.slice(0, FOUND_SHOWN), more: rows.length > FOUND_SHOWN });

/** Shorter words of texts are whole: "AI" begins too many other words. */
export const SHORTEST_BEGUN = 4;
/** The same of names. */
export const SHORTEST_BEGUN_NAME = 3;
