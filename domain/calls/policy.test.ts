import { expect, test } from "vitest";
import type { Actor } from "#domain/kernel/actor";
import { member, organisation } from "#test/builders";
import { consortiumRefusal, mayCreateConsortiumFor } from "./policy.ts";
import { CALL_KINDS, CALL_STATES, CALL_STATUSES } from "./state.ts";

const cases = CALL_STATUSES.flatMap((status) => CALL_KINDS.flatMap((kind) => CALL_STATES.map((state) => ({ status, kind, state }))));

test("a consortium is created for a published call until it closes, and never to answer a buyer who asks the market", () => {
  const allowed = cases.filter((call) => consortiumRefusal(call) === undefined);
  expect(allowed.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
    ["euTopic", "regional", "internal"].flatMap((kind) => ["planned", "open", "closesToday"].map((state) => `${kind} ${state}`)),
  );
  expect(new Set(allowed.map(({ status }) => status))).toEqual(new Set(["published"]));
  const open = { status: "published", kind: "regional", state: "open" } as const;
  expect(consortiumRefusal({ ...open, status: "withdrawn", state: "closed" })).toBe("call.not_published");
  expect(consortiumRefusal({ ...open, kind: "consultation", state: "closed" })).toBe("call.closed");
  expect(consortiumRefusal({ ...open, kind: "consultation" })).toBe("call.no_consortium");
});

test("it is offered to whoever may commit an organisation", async () => {
  const open = { status: "published", kind: "regional", state: "open" } as const;
  const { actor } = await member(await organisation());
  const visitor: Actor = { kind: "visitor" };
  expect([mayCreateConsortiumFor(actor, open), mayCreateConsortiumFor(visitor, open)]).toEqual([true, false]);
  expect(mayCreateConsortiumFor(actor, { ...open, kind: "consultation" })).toBe(false);
});
