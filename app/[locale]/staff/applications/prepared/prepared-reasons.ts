import { PREPARED_TEXTS } from "#domain/texts/state";

export const CHANGE_REASONS = PREPARED_TEXTS.changes;
/** The choice of no prepared text. */
export const OWN_WORDS = "own";

/** The question at which a prepared change is requested: one that the applicant can answer again. */
const QUESTION_OF: Record<(typeof CHANGE_REASONS)[number], string> = { name: "organisation", contact: "street", position: "position" };

/** The question at which a choice requests a change: none where the choice is one's own words, or a text that the cluster added. */
export const questionOf = (reason: string): string | undefined => {
  const prepared = CHANGE_REASONS.find((one) => one === reason);
  return prepared && QUESTION_OF[prepared];
};

/** The change that a choice requests with a text, where it names a question. */
export const changeFor = (reason: string, text: string) => {
  const question = questionOf(reason);
  return question ? [{ question, text }] : [];
};
