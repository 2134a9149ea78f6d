import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { addKind } from "#domain/membership/kinds/add-kind";
import { removeKind } from "#domain/membership/kinds/remove-kind";
import { ownProfile } from "#domain/organisations/reads";
import { DAY, later } from "#lib/clock";
import { organisation } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { kindInput } from "#test/fixtures/configuration/kinds";
import { administrators } from "#test/fixtures/merges";
import { listed } from "#test/fixtures/profiles";
import { askMerge } from "./ask-merge.ts";
import { confirmMerge } from "./confirm-merge.ts";
import { forgetMerge } from "./forget-merge.ts";
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

test("whoever comes too late to undo a merge is told that, also once what it kept is gone", async () => {
  const [first, second] = await administrators();
  const [fromId, intoId] = [await organisation(), await organisation()];
  const { mergeId } = expectDone(await askMerge(first, { fromId, intoId, choices: {}, reason: "Both are the same company." }));
  expectDone(await confirmMerge(second, { mergeId }));
  const clock = () => later(second.now, 31 * DAY);
  expectDone(await forgetMerge(context({ actor: { kind: "system", name: "worker" }, clock }), { mergeId }));
  expect(await reverseMerge({ ...first, now: clock() }, { mergeId })).toMatchObject({ refusal: "merge.too_late" });
});

test("what had a kind that the cluster has removed since gets the standard one on which it was based", async () => {
  const [first, second] = await administrators();
  const { kind } = expectDone(await addKind(first, kindInput({ basedOn: "company" })));
  const [from, into] = [await listed({ name: "Gailur Bat", kind: "research" }), await listed({ name: "Gailur Bi", kind })];
  const choices = { kind: "from" } as const;
  const { mergeId } = expectDone(
    await askMerge(first, { fromId: from.id, intoId: into.id, choices, reason: "Both are the same company." }),
  );
  expectDone(await confirmMerge(second, { mergeId }));
  expectDone(await removeKind(first, { kind }));
  expectDone(await reverseMerge(first, { mergeId }));
  expect((await ownProfile(into.owner, into.id))?.profile.kind).toBe("company");
});
