import fc from "fast-check";
import { expect, test } from "vitest";
import { BALLOT_CHOICES } from "#domain/review/state";
import { type BallotChoice, countVote } from "./vote-count.ts";

const ballots = (yes: number, no: number, abstain: number): BallotChoice[] => [
  ...Array<BallotChoice>(yes).fill("yes"),
  ...Array<BallotChoice>(no).fill("no"),
  ...Array<BallotChoice>(abstain).fill("abstain"),
];

test.each<[string, number, [number, number, number], { quorate: boolean; carried: boolean }]>([
  ["more yes than no", 3, [2, 1, 0], { quorate: true, carried: true }],
  ["a tie", 3, [2, 2, 0], { quorate: true, carried: false }],
  ["a tie, with abstentions", 3, [1, 1, 5], { quorate: true, carried: false }],
  ["abstentions reach the quorum and take no side", 3, [1, 0, 2], { quorate: true, carried: true }],
  ["everybody abstains", 3, [0, 0, 4], { quorate: true, carried: false }],
  ["all yes, one short of the quorum", 3, [2, 0, 0], { quorate: false, carried: false }],
  ["nobody votes", 1, [0, 0, 0], { quorate: false, carried: false }],
  ["more no than yes", 3, [1, 2, 3], { quorate: true, carried: false }],
])("%s", (_, quorum, [yes, no, abstain], expected) => {
  expect(countVote(quorum, ballots(yes, no, abstain))).toEqual({ yes, no, abstain, ...expected });
});

const cast = fc.array(fc.constantFrom(...BALLOT_CHOICES), { maxLength: 20 });

test("for all ballots: none is lost, order does not matter, an abstention never changes the sides", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), cast, (quorum, given) => {
      const result = countVote(quorum, given);
      expect(result.yes + result.no + result.abstain).toBe(given.length);
      expect(countVote(quorum, given.toReversed())).toEqual(result);
      const more = countVote(quorum, [...given, "abstain"]);
      expect([more.yes, more.no]).toEqual([result.yes, result.no]);
      if (result.quorate) expect(more.carried).toBe(result.carried);
    }),
  );
});

test("for all ballots: one more yes never loses a vote, one more no never wins one that was quorate", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), cast, (quorum, given) => {
      const { carried, quorate } = countVote(quorum, given);
      if (carried) expect(countVote(quorum, [...given, "yes"]).carried).toBe(true);
      if (quorate && !carried) expect(countVote(quorum, [...given, "no"]).carried).toBe(false);
    }),
  );
});
