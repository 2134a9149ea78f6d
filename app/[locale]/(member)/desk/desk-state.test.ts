import { expect, test } from "vitest";
import { deskState } from "./desk-state.ts";
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
