import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import * as a from "#test/builders";
import { historyOf } from "./history.ts";
import { record } from "./record.ts";

const subject = { kind: "organisation", id: "o" } as const;

test("a subject's history is its own, oldest first, with who did it", async () => {
  const reviewer = await a.staff("reviewer", { firstName: "Miren", lastName: "Etxe" });
  const system = context({ actor: { kind: "system", name: "worker" } });
  await transact(reviewer, (ctx) => record(ctx, "organisation.hidden", subject, { reason: "x" }));
  await transact(system, (ctx) => record(ctx, "organisation.shown", subject));
  await transact(context(), (ctx) => record(ctx, "organisation.seen", subject));
  await transact(system, (ctx) => record(ctx, "organisation.shown", { ...subject, id: "other" }));
  await transact(system, (ctx) => record(ctx, "consortium.shown", { kind: "consortium", id: "o" }));
  const entries = await historyOf(context(), "organisation", "o");
  expect(entries.map(({ action, actorKind, actorName }) => [action, actorKind, actorName])).toEqual([
    ["organisation.hidden", "person", "Miren Etxe"],
    ["organisation.shown", "system", null],
    ["organisation.seen", "visitor", null],
  ]);
  expect(entries[0]?.facts).toEqual({ reason: "x" });
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).sort((x, y) => x - y));
});

test("what nothing happened to has no history", async () => {
  expect(await historyOf(context(), "organisation", "nothing")).toEqual([]);
});
