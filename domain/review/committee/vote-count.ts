import type { BALLOT_CHOICES } from "#domain/review/state";

export type BallotChoice = (typeof BALLOT_CHOICES)[number];
export type VoteResult = { yes: number; no: number; abstain: number; carried: boolean; quorate: boolean };

/**
 * The result of a vote. Everybody who voted counts for the quorum, abstentions too. Of yes and no the greater number decides;
 * abstentions are on neither side, a tie is not carried, and nothing is carried below the quorum or without a single yes.
 */
export function countVote(quorum: number, ballots: readonly BallotChoice[]): VoteResult {
  const of = (choice: BallotChoice) => ballots.filter((ballot) => ballot === choice).length;
  const [yes, no, abstain] = [of("yes"), of("no"), of("abstain")];
  const quorate = ballots.length >= quorum;
  return { yes, no, abstain, quorate, carried: quorate && yes > no };
}
