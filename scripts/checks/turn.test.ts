import { expect, test } from "vitest";
import { turnOf } from "./turn.mjs";

test("every commit has one of four turns, by its last digit", () => {
  const turns = [..."0123456789abcdef"].map((digit) => turnOf(`c81c5e0${digit}`));
  expect(turns).toEqual(Array.from({ length: 4 }, () => [1, 2, 3, 4]).flat());
});
