import type { ReviewView } from "#domain/review/review-reads";

type Entry = ReviewView["history"][number];

/** Whose steps are shown. */
export const WHO = ["applicant", "staff", "portal"] as const;
export type Who = (typeof WHO)[number];
/** Which: those that change the state or the stage, those of the committee, all about points and notes. */
export const WHAT = ["steps", "points", "committee", "notes"] as const;
export type What = (typeof WHAT)[number];

const KINDS: Record<What, string[]> = {
  steps: [
    "sent",
    "confirmed",
    "submitted",
    "taken",
    "assigned",
    "released",
    "advanced",
    "approved",
    "refused",
    "undone",
    "withdrawn",
    "reopened",
  ],
  points: ["point_set", "point_dropped", "point_settled", "changes_asked", "resent", "reminded"],
  committee: [
    "scored",
    "vote_opened",
    "voted",
    "vote_closed",
    "conflict_declared",
    "conflict_withdrawn",
    "reopening_asked",
    "reopening_declined",
  ],
  notes: ["noted"],
};
const whoOf = ({ actorKind }: Entry): Who => (actorKind === "person" ? "staff" : actorKind === "system" ? "portal" : "applicant");

/** The entries that are asked for, the newest first. */
export const narrowed = (history: Entry[], { who, what }: { who: Who | undefined; what: What | undefined }) =>
  history
    .filter((entry) => who === undefined || whoOf(entry) === who)
    .filter(({ action }) => what === undefined || KINDS[what].includes(action.replace("application.", "")))
    .toReversed();

/** The narrowing that an address asks for. */
export const askedFor = (query: Record<string, string | string[] | null | undefined>) => ({
  who: WHO.find((one) => one === query.who),
  what: WHAT.find((one) => one === query.what),
});
