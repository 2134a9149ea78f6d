import { expect, test } from "vitest";
import { likenessTo, TEXTS_AT_ONCE, wordIndex } from "./word-index.ts";

test("others are let in between two parts of the texts, and each text is found by its place", async () => {
  const texts = Array.from(
    { length: 2 * TEXTS_AT_ONCE + 1 },
    (_, n) => `zebrafish models ${n === 2 * TEXTS_AT_ONCE ? "microscopy" : "sensors"}`,
  );
  let rests = 0;
  const index = await wordIndex(texts, async () => {
    rests++;
  });
  expect(rests).toBe(6);
  expect([...likenessTo(index, "microscopy").keys()]).toEqual([2 * TEXTS_AT_ONCE]);
});
