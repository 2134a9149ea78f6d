import { expect, test } from "vitest";
import { membersOf, type PlaceRow } from "./members.ts";

test("a standard kind counts those of the cluster's own that are based on it, which follow it with their own numbers", () => {
  const rows: PlaceRow[] = [
    { part: -1, kind: "company", region: "ES212", n: 4 },
    { part: 0, kind: "company-start-up", region: "ES213", n: 2 },
    { part: 1, kind: "company-start-up", region: null, n: 1 },
    { part: 1, kind: null, region: null, n: 1 },
  ];
  const { kinds, all } = membersOf(rows, [], 2);
  expect(all).toEqual({ key: "all", before: 4, counts: [6, 8] });
  expect(kinds.filter(({ counts }) => counts.some((n) => n > 0))).toEqual([
    { key: "company", before: 4, counts: [6, 7] },
    { key: "company-start-up", before: 0, counts: [2, 3] },
    { key: "notStated", before: 0, counts: [0, 1] },
  ]);
  expect(kinds.map(({ key }) => key).slice(0, 3)).toEqual(["company", "company-start-up", "research"]);
});
