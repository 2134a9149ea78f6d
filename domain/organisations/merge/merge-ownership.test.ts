import { expect, test } from "vitest";
import { addStake } from "#domain/organisations/ownership/add-stake";
import { AddStake, StateSize } from "#domain/organisations/ownership/input";
import { stateSize } from "#domain/organisations/ownership/state-size";
import { statementsOf } from "#domain/organisations/ownership/stated-ownership";
import { expectDone } from "#test/expect-done";
import { administrators } from "#test/fixtures/merges";
import { listed } from "#test/fixtures/profiles";
import { askMerge } from "./ask-merge.ts";
import { confirmMerge } from "./confirm-merge.ts";
import { reverseMerge } from "./reverse-merge.ts";

const stake = (organisationId: string, name: string) =>
  AddStake.parse({ organisationId, side: "holder", name, country: "ES", kind: "enterprise", share: "60" });

test("what the one that goes says of its owners moves, as does every stake that names it, and a reversal puts both back", async () => {
  const [first, second] = await administrators();
  const [from, into, third] = [
    await listed({ name: "Gailur Bat" }),
    await listed({ name: "Gailur Bi" }),
    await listed({ name: "Hirugarrena" }),
  ];
  await addStake(from.owner, stake(from.id, "Andromeda"));
  await addStake(third.owner, stake(third.id, "Gailur Bat"));
  const stated = async () => {
    const all = await statementsOf(third.owner, [from.id, into.id, third.id]);
    return { from: all.get(from.id)?.stakes.length, into: all.get(into.id)?.stakes.length, named: all.get(third.id)?.stakes[0]?.otherId };
  };
  expect(await stated()).toEqual({ from: 1, into: undefined, named: from.id });
  const asked = await askMerge(first, { fromId: from.id, intoId: into.id, choices: {}, reason: "Both are the same company." });
  const mergeId = asked.ok ? asked.value.mergeId : "";
  expect(await confirmMerge(second, { mergeId })).toMatchObject({ ok: true });
  expect(await stated()).toEqual({ from: undefined, into: 1, named: into.id });
  expect(await reverseMerge(first, { mergeId })).toMatchObject({ ok: true });
  expect(await stated()).toEqual({ from: 1, into: undefined, named: from.id });
});

test("whom the one that stays names after the merge is still stated by it once the merge is undone, and shown to no more readers", async () => {
  const [first, second] = await administrators();
  const [from, into] = [await listed({ name: "Gailur Bat" }), await listed({ name: "Gailur Bi" })];
  await addStake(from.owner, stake(from.id, "Andromeda"));
  const size = {
    organisationId: from.id,
    version: 1,
    lastYear: "2025",
    years: [{ people: "12", turnover: undefined, balance: undefined }],
    level: "own",
  };
  expectDone(await stateSize(from.owner, StateSize.parse(size)));
  const { mergeId } = expectDone(
    await askMerge(first, { fromId: from.id, intoId: into.id, choices: {}, reason: "Both are the same company." }),
  );
  expectDone(await confirmMerge(second, { mergeId }));
  expectDone(await addStake(into.owner, { ...stake(into.id, "Kasiopea"), share: 2500 }));
  expectDone(await reverseMerge(first, { mergeId }));
  const stated = await statementsOf(into.owner, [from.id, into.id]);
  const named = (id: string) => stated.get(id)?.stakes.map(({ name }) => name);
  expect([named(from.id), named(into.id)]).toEqual([["Andromeda"], ["Kasiopea"]]);
  expect(stated.get(from.id)).toMatchObject({ lastYear: 2025, level: "own" });
  expect(stated.get(into.id)).toMatchObject({ lastYear: null, years: [], level: "own" });
});
