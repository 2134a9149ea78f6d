import { expect, test } from "vitest";
import { organisation } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { administrators } from "#test/fixtures/merges";
import { askMerge } from "./ask-merge.ts";
import { confirmMerge } from "./confirm-merge.ts";
import { mergeView } from "./merge-reads.ts";
import { reverseMerge } from "./reverse-merge.ts";

test("a merge is not offered to be undone while the organisation that stayed was itself merged into another", async () => {
  const [first, second] = await administrators();
  const ids = { from: await organisation(), middle: await organisation(), into: await organisation() };
  const merged = async (fromId: string, intoId: string) => {
    const { mergeId } = expectDone(await askMerge(first, { fromId, intoId, choices: {}, reason: "Both are the same company." }));
    expectDone(await confirmMerge(second, { mergeId }));
    return mergeId;
  };
  const older = await merged(ids.from, ids.middle);
  expect((await mergeView(first, older))?.may.reverse).toBe(true);
  const newer = await merged(ids.middle, ids.into);
  expect((await mergeView(first, older))?.may.reverse).toBe("merge.newer_first");
  expectDone(await reverseMerge(first, { mergeId: newer }));
  expect((await mergeView(first, older))?.may.reverse).toBe(true);
});
