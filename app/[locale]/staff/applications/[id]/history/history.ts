import { DOERS, type Doer } from "#domain/review/application/history-doer";
import type { ReviewView } from "#domain/review/application/review-reads";

type Entry = ReviewView["history"][number];

/** Whose acts are shown. */
export const WHO = DOERS;
/** Which acts. */
export const WHAT = ["steps", "answers", "points", "committee", "others", "notes", "access"] as const;
export type What = (typeof WHAT)[number];

/** Every act that a verb records of an application, by what it is. */
export const ACTS = {
  steps: [
    "sent",
    "sent_too_early",
    "address_corrected",
    "confirmed",
    "submitted",
    "consent_given",
    "consent_withdrawn",
    "claimed",
    "assigned",
    "released",
    "advanced",
    "snoozed",
    "woken",
    "approved",
    "refused",
    "undone",
    "withdrawn",
    "reopening_asked",
    "reopening_declined",
    "reopened",
    "draft_reminded",
    "expired",
    "deleted",
    "forgotten",
  ],
  answers: ["kind_chosen", "saved", "document_attached", "document_removed"],
  points: ["point_set", "point_dropped", "point_resolved", "changes_asked", "resent", "reminded"],
  committee: ["scored", "vote_opened", "voted", "vote_closed", "recusal_declared", "recusal_withdrawn"],
  others: [
    "collaborator_invited",
    "collaborator_joined",
    "collaborator_removed",
    "commented",
    "member_reference_asked",
    "member_reference_answered",
  ],
  notes: ["noted"],
  access: ["opened", "link_requested", "document_read"],
} as const satisfies Record<What, readonly string[]>;
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
