import type { Localised } from "../../kernel/state.ts";

/**
 * What a partner writes in the ledger. soft: intends to take part · committed: will take part · signed: has signed the letter in force · withdrawn: commits to
 * nothing any more. A partner that has written nothing has shown interest, by its seat.
 */
export const COMMITMENT_STEPS = ["soft", "committed", "signed", "withdrawn"] as const;
export type CommitmentStep = (typeof COMMITMENT_STEPS)[number];

/** From the weakest to the strongest. */
export const COMMITMENT_LEVELS = ["interest", "soft", "committed", "signed"] as const;
export type CommitmentState = (typeof COMMITMENT_LEVELS)[number] | "withdrawn";

/** What is stated by a form alone; to sign is a step of its own. */
export const STATED_STEPS = ["soft", "committed"] as const satisfies CommitmentStep[];

/** The fixed sentences of letters of commitment: see wordings.ts. */
export const LETTER_WORDINGS = ["1"] as const;
export type LetterWording = (typeof LETTER_WORDINGS)[number];

/** What a letter of commitment says, as it was when it was issued. */
export type LetterContent = {
  consortium: string;
  aim: Localised;
  /** What each partner commits to, in the coordinator's words. */
  pledge: Localised;
};
