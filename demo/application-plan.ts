import type { ApplicationStatus, SectionKey } from "#domain/membership/state";

/** How an application went: its end, how many days ago it was sent, and how far it came. */
export type Plan = {
  end: ApplicationStatus;
  sent: number;
  taken?: boolean;
  corrected?: boolean;
  /** What became of an approval: joined with a listed profile, joined with an empty one, or the invitation still waits. */
  result?: "listed" | "joined" | "invited";
  /** The committee votes on it. */
  voting?: boolean;
  /** It names members that are asked about it. */
  vouched?: boolean;
  /** It is for an organisation that is a member already. */
  known?: boolean;
  /** It says why it has no tax number yet, and whoever approves it is asked why. */
  unnumbered?: boolean;
  /** Of a draft: the sections that are filled in so far. */
  filled?: readonly SectionKey[];
};

const each = (end: ApplicationStatus, days: number[], more: Omit<Plan, "end" | "sent"> = {}): Plan[] =>
  days.map((sent) => ({ end, sent, ...more }));

/** Applications in every state, with ages that a small office could have: each of the last twelve months has decisions. */
export const APPLICATION_PLANS: Plan[] = [
  ...each("approved", [345, 302, 281, 259, 216, 194, 172, 129, 107, 41], { taken: true, result: "listed" }),
  ...each("approved", [84, 59, 35, 28], { taken: true, corrected: true, result: "listed" }),
  ...each("approved", [19, 17, 15], { taken: true, result: "joined" }),
  ...each("approved", [14, 13, 12], { taken: true, result: "invited" }),
  ...each("refused", [324, 238, 151, 77, 24, 12], { taken: true }),
  ...each("withdrawn", [270, 167, 55, 21, 8]),
  ...each("expired", [90, 40, 15, 10]),
  ...each("unconfirmed", [6, 5, 3, 2, 1]),
  ...each("draft", [1, 3]),
  ...each("draft", [12, 20], { filled: ["organisation", "activity"] }),
  ...each("draft", [2, 9], { filled: ["organisation", "activity", "people", "membership"] }),
  ...each("submitted", [26, 19, 14]),
  ...each("submitted", [9], { unnumbered: true }),
  ...each("submitted", [7, 5, 3, 2]),
  ...each("submitted", [1], { known: true }),
  ...each("submitted", [16], { taken: true }),
  ...each("submitted", [11], { taken: true, voting: true, vouched: true }),
  ...each("submitted", [8, 4], { taken: true }),
  ...each("submitted", [13], { taken: true, corrected: true }),
  ...each("changesAsked", [22, 17, 12, 9, 6, 4], { taken: true }),
];
