import { expect, test } from "vitest";
import { letOthersIn } from "./let-others-in.ts";

/** The pauses after a part of some ms, when a turn of the event loop then takes as long as is told. */
async function pausesAfter(part: number, loop: number): Promise<number[]> {
  let clock = part;
  const pauses: number[] = [];
  await letOthersIn(0, {
    now: () => clock,
    next: async () => {
      clock += loop;
    },
    pause: async (ms) => {
      pauses.push(ms);
    },
  });
  return pauses;
}

test.each([
  ["nobody else is answered", 6, 0, []],
  ["somebody is answered", 6, 15, [72]],
  ["a part took long", 80, 15, [150]],
])("a long answer goes on as others need when %s", async (_, part, loop, pauses) => {
  expect(await pausesAfter(part, loop)).toEqual(pauses);
});

test("an event that waits comes before the next part", async () => {
  let answered = false;
  setImmediate(() => {
    answered = true;
  });
  await letOthersIn(performance.now());
  expect(answered).toBe(true);
});
