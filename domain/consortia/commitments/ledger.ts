import { COMMITMENT_LEVELS, type CommitmentState, type CommitmentStep } from "./state.ts";

/** A line of the ledger. `until`: the instant at which the step falls back; null for one that lasts. `letterId`: what was signed. */
export type LedgerStep = { step: CommitmentStep; at: Date; until: Date | null; letterId: string | null };

export type Commitment = {
  state: CommitmentState;
  /** When the state falls back by one; null for one that lasts. */
  until: Date | null;
  /** When each step was taken, since the last withdrawal. */
  dates: Partial<Record<CommitmentStep, Date>>;
  /** It signed a letter that has since been replaced. */
  isReopened: boolean;
};

const SIGNED = COMMITMENT_LEVELS.indexOf("signed");

/**
 * What a partner's lines in the ledger, oldest first, come to at an instant. The last step counts. It lasts until its date and then falls back by one, as does
 * a signature of a letter that was replaced; a level without a date of its own lasts. Nothing rises without a new line.
 */
export function commitmentAt(steps: readonly LedgerStep[], now: Date, letterInForce: string | null): Commitment {
  const current = steps.slice(steps.findLastIndex(({ step }) => step === "withdrawn") + 1);
  const last = current.at(-1);
  if (!last) return { ...withdrawnOrNothing(steps), isReopened: false };
  const isReopened = last.step === "signed" && last.letterId !== letterInForce;
  let level = isReopened ? SIGNED - 1 : COMMITMENT_LEVELS.indexOf(last.step as (typeof COMMITMENT_LEVELS)[number]);
  let { until } = last;
  while (level > 0 && until !== null && until <= now) {
    level--;
    until = current.findLast(({ step }) => step === COMMITMENT_LEVELS[level])?.until ?? null;
  }
  const dates = Object.fromEntries(current.map(({ step, at }) => [step, at]));
  return { state: COMMITMENT_LEVELS[level] ?? "interest", until: level > 0 ? until : null, dates, isReopened };
}

/** The order in which a ledger is read: whose step falls back soonest first; those without a date follow in the order they had. */
export const soonestFirst = <L extends { commitment: Pick<Commitment, "until"> }>(lines: readonly L[]): L[] => {
  const end = ({ commitment: { until } }: L) => until?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return lines.toSorted((one, other) => end(one) - end(other));
};

/** Whether a partner is further than a step that it has not taken. */
export const isSkipped = ({ state, dates }: Pick<Commitment, "state" | "dates">, step: CommitmentStep) =>
  !dates[step] && state !== "withdrawn" && step !== "withdrawn" && COMMITMENT_LEVELS.indexOf(state) > COMMITMENT_LEVELS.indexOf(step);

function withdrawnOrNothing(steps: readonly LedgerStep[]): Omit<Commitment, "isReopened"> {
  const last = steps.at(-1);
  return { state: last ? "withdrawn" : "interest", until: null, dates: last ? { withdrawn: last.at } : {} };
}
