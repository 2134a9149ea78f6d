import { expect, test } from "vitest";
import { mainParts } from "./main-parts.ts";

test("of the parts that nothing else says, the two largest that count for it are named, however they are ordered", () => {
  const parts = [
    { part: "field", value: 0.2 },
    { part: "circles", value: 2 },
    { part: "together", value: 9 },
    { part: "country", value: 1.5 },
    { part: "activity", value: -3 },
  ] as const;
  expect(mainParts(parts)).toEqual(["circles", "country"]);
  expect(mainParts(parts.toReversed())).toEqual(["circles", "country"]);
  expect(
    mainParts([
      { part: "gap", value: 2 },
      { part: "size", value: 0 },
    ]),
  ).toEqual([]);
});
