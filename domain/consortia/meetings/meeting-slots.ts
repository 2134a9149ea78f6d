import { SLOT_ANSWERS, type SlotAnswer } from "./state.ts";

export type SlotTally = Record<SlotAnswer, number> & {
  /** No other time suits more partners. */
  isBest: boolean;
};

/**
 * How many partners say what of each time, and which times suit best: those that the fewest cannot, and of these the ones that the most can without “if need be”.
 * None is best before a second partner has answered, as whoever proposes them can always come, nor where all suit alike. `answers`: of each partner, one for each time; a time that it says nothing of counts for nothing.
 */
export function slotTallies(slots: number, answers: readonly (readonly SlotAnswer[])[]): SlotTally[] {
  const counted = Array.from({ length: slots }, (_, nth) => {
    const said = (answer: SlotAnswer) => answers.filter((each) => each[nth] === answer).length;
    const [yes, ifNeedBe, no] = SLOT_ANSWERS.map(said) as [number, number, number];
    return { yes, ifNeedBe, no };
  });
  const fewest = Math.min(...counted.map(({ no }) => no));
  const most = Math.max(...counted.filter(({ no }) => no === fewest).map(({ yes }) => yes));
  const isTop = ({ no, yes }: (typeof counted)[number]) => no === fewest && yes === most;
  const isTold = answers.length > 1 && !counted.every(isTop);
  return counted.map((slot) => ({ ...slot, isBest: isTold && isTop(slot) }));
}
