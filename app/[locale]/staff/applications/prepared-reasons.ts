import { PREPARED_TEXTS, type PreparedText } from "#domain/texts/state";

export const { changes: CHANGE_REASONS, refusal: REFUSAL_REASONS } = PREPARED_TEXTS;
/** The choice of no prepared text. */
export const OWN_WORDS = "own";
export type PreparedReason = PreparedText<"changes" | "refusal">;

/** The question at which a prepared change is requested: one that the applicant can answer again. */
const QUESTION_OF: Record<(typeof CHANGE_REASONS)[number], string> = { name: "organisation", contact: "street", position: "position" };

/** The change that a choice requests with a text: none where the choice is one's own words. */
export const changeFor = (reason: string, text: string) => {
  const prepared = CHANGE_REASONS.find((one) => one === reason);
  return prepared ? [{ question: QUESTION_OF[prepared], text }] : [];
};
