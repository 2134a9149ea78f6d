import fc from "fast-check";
import { expect, test } from "vitest";
import { countedNumbers } from "./counted-numbers.ts";

test("numbers of a text are counted as they would be one by one, whatever their size", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { maxLength: 60 }), (numbers) => {
      const each = Map.groupBy(numbers, (number) => number);
      const expected = [...each].map(([number, same]) => [number, same.length]).toSorted(([a = 0], [b = 0]) => a - b);
      expect([...countedNumbers(numbers.join(","))]).toEqual(expected);
    }),
  );
});

test("an empty text has no number, and a number alone is counted", () => {
  expect(countedNumbers("").size).toBe(0);
  expect([...countedNumbers("0")]).toEqual([[0, 1]]);
});
