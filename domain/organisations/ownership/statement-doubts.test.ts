import { expect, test } from "vitest";
import { lastClosedYear, statementDoubts } from "./statement-doubts.ts";

const year = (people: number | null) => ({ people, turnover: 1_000_000, balance: 1_000_000 });
const doubts = (lastYear: number | null, stated: number | null, profile: number | null, day = "2026-12-02") =>
  statementDoubts({ lastYear, years: [year(stated)] }, profile, new Date(day)).map(({ what }) => what);

test("figures of 2023 and 2024 are asked for again once 2025 is closed, in July 2026", () => {
  expect([lastClosedYear(new Date("2026-12-02")), lastClosedYear(new Date("2026-06-30")), lastClosedYear(new Date("2026-07-01"))]).toEqual([
    2025, 2024, 2025,
  ]);
  expect([doubts(2024, 12, 12), doubts(2024, 12, 12, "2026-06-30"), doubts(2025, 12, 12), doubts(null, 12, null)]).toEqual([
    ["year"],
    [],
    [],
    ["year"],
  ]);
});

test("12 people in the statement and 24 in the profile contradict each other; working units that differ a little do not", () => {
  expect(statementDoubts({ lastYear: 2025, years: [year(12)] }, 24, new Date("2026-12-02"))).toEqual([
    { what: "people", profile: 24, stated: 12 },
  ]);
  expect([doubts(2025, 23.5, 24), doubts(2025, 1, 2), doubts(2025, null, 24), doubts(2025, 12, null)]).toEqual([[], [], [], []]);
});

test("who states no figures is asked about none", () => {
  expect(statementDoubts({ lastYear: null, years: [] }, 24, new Date("2026-12-02"))).toEqual([]);
});
