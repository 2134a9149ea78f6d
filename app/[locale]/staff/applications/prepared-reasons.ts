/** The prepared texts from which staff choose; their words are `queue.reasons` of the catalogues. */
export const CHANGE_REASONS = ["name", "contact", "position"] as const;
export const REFUSAL_REASONS = ["activity", "territory", "duplicate"] as const;
/** The choice of no prepared text. */
export const OWN_WORDS = "own";
export type PreparedReason = (typeof CHANGE_REASONS | typeof REFUSAL_REASONS)[number];

/** The question at which a prepared change is requested: one that the applicant can answer again. */
const QUESTION_OF: Record<(typeof CHANGE_REASONS)[number], string> = { name: "organisation", contact: "street", position: "position" };

/** The change that a choice requests with a text: none where the choice is one's own words. */
export const changeFor = (reason: string, text: string) => {
  const prepared = CHANGE_REASONS.find((one) => one === reason);
  return prepared ? [{ question: QUESTION_OF[prepared], text }] : [];
};
