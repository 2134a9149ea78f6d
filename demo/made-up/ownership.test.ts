import { expect, test } from "vitest";
import { alikeOwners } from "#domain/organisations/ownership/alike-owners";
import { wayOf } from "./ownership.ts";

/** More than there are made-up organisations. */
const MANY = 120;

test("no two members own the same company, nor one whose name looks like another's", () => {
  const held = Array.from({ length: MANY }, (_, nth) => wayOf(nth)?.filter(({ side }) => side === "holding") ?? []).flat();
  expect(held.length).toBeGreaterThan(1);
  expect(new Set(held.map(({ name }) => name)).size).toBe(held.length);
  expect(alikeOwners(held.map(({ name }) => ({ key: name, name, number: null, isKnown: false })))).toEqual([]);
});
