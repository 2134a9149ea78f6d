/** submitted: the funder has not answered · reserve: it is funded if money is left. */
export const RESULTS = ["submitted", "funded", "reserve", "rejected"] as const;
export type Result = (typeof RESULTS)[number];

/** The results that a funder gives. */
export const KNOWN_RESULTS = ["funded", "reserve", "rejected"] as const satisfies readonly Result[];

/** Of fewer results no rate is shown: whoever knows some of them could tell the others. */
export const FEWEST_RESULTS = 5;
