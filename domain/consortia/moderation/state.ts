import type { Locale } from "#domain/kernel/state";
import type { Sector } from "#domain/organisations/state";
import type { ConsortiumStatus } from "../state.ts";

/**
 * Why staff should review a consortium, the most pressing first. waiting: others read it only once the office has checked it · corrected: it is hidden, and its
 * coordinator changed it since · new: staff never reviewed it · changed: it changed since they did.
 */
export const CONSORTIUM_REASONS = ["waiting", "corrected", "new", "changed"] as const;
export type ConsortiumReason = (typeof CONSORTIUM_REASONS)[number];

/** kept: reviewed, and not changed since · uncoordinated: nobody can act for the coordinator. */
export const CONSORTIUM_VIEWS = ["toReview", ...CONSORTIUM_REASONS, "kept", "all", "shown", "hidden", "uncoordinated"] as const;
export type ConsortiumView = (typeof CONSORTIUM_VIEWS)[number];

/** What staff did with a consortium as they reviewed it. */
export const CONSORTIUM_LOOKS = ["kept", "published"] as const;
export type ConsortiumLook = (typeof CONSORTIUM_LOOKS)[number];

export type ReviewedRole = { id: string; title: string; work: string | null; sector: Sector; seats: number };
/** The text of a consortium, as staff review it. `closesAt`: as ISO text. `call`: the title of the call that it answers. */
export type ReviewedText = {
  title: string;
  aim: Partial<Record<Locale, string>>;
  status: ConsortiumStatus;
  closesAt: string | null;
  call: string | null;
  roles: ReviewedRole[];
};
