import { AUDIT_ACTS } from "#domain/audit/state";
import { DOERS, type Doer } from "#domain/review/application/history-doer";
import type { ReviewView } from "#domain/review/application/review-reads";

type Entry = ReviewView["history"][number];

/** Whose acts are shown. */
export const WHO = DOERS;
/** Which acts. */
export const WHAT = ["steps", "answers", "points", "committee", "others", "notes", "access"] as const;
export type What = (typeof WHAT)[number];

export const ACTS = AUDIT_ACTS.application satisfies Record<What, readonly string[]>;
export type Act = (typeof ACTS)[What][number];

const isA = (what: What, { action }: Entry) => ACTS[what].some((act) => action === `application.${act}`);

/** The entries that are asked for, the newest first. */
export const narrowed = (history: Entry[], { who, what }: { who: Doer | undefined; what: What | undefined }) =>
  history
    .filter((entry) => who === undefined || entry.doer === who)
    .filter((entry) => what === undefined || isA(what, entry))
    .toReversed();

/** The newest first, without each page that was saved and each upload: those are on the page of the whole history. */
export const inShort = (history: Entry[]) => history.filter((entry) => !isA("answers", entry)).toReversed();

/** The narrowing that an address asks for. */
export const askedFor = (query: Record<string, string | string[] | null | undefined>) => ({
  who: WHO.find((one) => one === query.who),
  what: WHAT.find((one) => one === query.what),
});
