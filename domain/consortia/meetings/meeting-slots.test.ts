import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { ProposeMeeting } from "./input.ts";
import { slotTallies } from "./meeting-slots.ts";
import { SLOT_ANSWERS, SLOTS } from "./state.ts";

test("the best times are those that the fewest cannot, and then those that the most can; none before a second partner has answered, or where all suit alike", () => {
  const best = (...answers: readonly ("yes" | "no" | "ifNeedBe")[][]) => slotTallies(3, answers).map(({ isBest }) => isBest);
  expect(best()).toEqual([false, false, false]);
  expect(best(["yes", "yes", "yes"])).toEqual([false, false, false]);
  expect(best(["yes", "no", "yes"])).toEqual([false, false, false]);
  expect(best(["yes", "yes", "yes"], ["yes", "yes", "yes"])).toEqual([false, false, false]);
  expect(best(["yes", "yes", "yes"], ["no", "yes", "yes"])).toEqual([false, true, true]);
  const answers = [
    ["yes", "yes", "no"],
    ["ifNeedBe", "yes", "yes"],
    ["yes", "ifNeedBe", "yes"],
  ] as const;
  expect(slotTallies(3, answers)).toEqual([
    { yes: 2, ifNeedBe: 1, no: 0, isBest: true },
    { yes: 2, ifNeedBe: 1, no: 0, isBest: true },
    { yes: 2, ifNeedBe: 0, no: 1, isBest: false },
  ]);
  const two = [["no", "ifNeedBe"] as const, ["no", "ifNeedBe"] as const];
  expect(slotTallies(2, two).map(({ isBest }) => isBest)).toEqual([false, true]);
});

test("whatever is answered, no time suits more partners than those that are best, and every answer is counted once", () => {
  const one = fc.array(fc.constantFrom(...SLOT_ANSWERS), { minLength: SLOTS, maxLength: SLOTS });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (answers) => {
      const tallies = slotTallies(SLOTS, answers);
      const best = tallies.filter(({ isBest }) => isBest);
      const areAlike = tallies.every(({ yes, no }) => yes === tallies[0]?.yes && no === tallies[0]?.no);
      expect(best.length > 0).toBe(answers.length > 1 && !areAlike);
      for (const { yes, ifNeedBe, no } of tallies) {
        expect(yes + ifNeedBe + no).toBe(answers.length);
        for (const top of best) expect(top.no < no || (top.no === no && top.yes >= yes)).toBe(true);
      }
    }),
    { numRuns: runs(500) },
  );
});

const input = (...times: string[]) => ProposeMeeting.safeParse({ consortiumId: "0".repeat(26), topic: "Budget", minutes: "60", times });

test("times are those of the portal's clock, on both sides of the change to winter time, the earliest first", () => {
  expect(input("2026-10-26T09:30", "2026-10-23T09:30", "2027-01-11T16:00").data?.times.map((at) => at.toISOString())).toEqual([
    "2026-10-23T07:30:00.000Z",
    "2026-10-26T08:30:00.000Z",
    "2027-01-11T15:00:00.000Z",
  ]);
});

test("a time that the clocks skip, the same time twice, and fewer than three are refused at their field", () => {
  const problems = (...times: string[]) =>
    input(...times).error?.issues.map((issue) => [issue.path.join("."), issue.code === "custom" ? issue.params?.code : issue.code]);
  expect(problems("2027-03-28T02:30", "2027-03-29T09:00", "2027-03-30T09:00")).toEqual([["times.0", "noSuchTime"]]);
  expect(problems("2027-03-29T09:00", "2027-03-30T09:00", "2027-03-29T09:00")).toEqual([["times.2", "twice"]]);
  expect(problems("2027-03-29T09:00", "2027-03-30T09:00")).toEqual([["times.2", "missing"]]);
});
