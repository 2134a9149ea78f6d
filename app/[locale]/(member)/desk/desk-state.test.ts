import { expect, test } from "vitest";
import type { Person } from "#domain/kernel/actor";
import { deskOffers, deskState } from "./desk-state.ts";
import type { Desk } from "./load.ts";

const desk = (status: string, published: boolean, needed: boolean) =>
  ({
    own: { status, publishedAt: published ? new Date() : null },
    progress: { missing: [{ field: "kind", needed }], filled: 1, of: 2 },
  }) as unknown as Desk;

test.each([
  ["active", true, false, "listed"],
  ["active", false, false, "ready"],
  ["active", false, true, "unlisted"],
  ["hidden", true, false, "hidden"],
  ["suspended", true, false, "suspended"],
  ["lapsed", true, false, "other"],
] as const)("%s, published: %s, something needed is missing: %s → %s", (status, published, needed, state) => {
  expect(deskState(desk(status, published, needed))).toBe(state);
});

const reader = (role: string, status: string) =>
  ({ kind: "person", roles: [], organisations: [{ organisationId: "o", slug: "o", name: "O", role, status }] }) as unknown as Person;
const offers = (role: string, status: string) =>
  Object.entries(
    deskOffers(reader(role, status), { id: "o", status, hidden: undefined, publishedAt: new Date() } as unknown as Desk["own"]),
  )
    .filter(([, isOffered]) => isOffered)
    .map(([offer]) => offer);

test("the desk offers only what the reader can do: nothing where the membership is not active", () => {
  expect(offers("owner", "active")).toEqual(["edit", "invite", "join"]);
  expect(offers("editor", "active")).toEqual(["edit"]);
  expect(offers("viewer", "active")).toEqual([]);
  expect(offers("owner", "hidden")).toEqual(["edit", "invite"]);
  for (const status of ["suspended", "lapsed"]) expect(offers("owner", status)).toEqual([]);
});
