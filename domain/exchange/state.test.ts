import { expect, test } from "vitest";
import {
  canTake,
  from,
  IMPORT_STATUSES,
  type ImportAction,
  type ImportChanges,
  type ImportStep,
  outcomesUncorrected,
  readyRows,
  rowCounts,
} from "./state.ts";

test("what would become of rows is counted by the rule that is asked for", () => {
  const rows = [
    { action: "create", changes: null },
    { action: "update", changes: { keep: ["pic"], replace: ["pic", "town"] } },
    { action: "update", changes: { keep: [], replace: ["town"] } },
    { action: "update", changes: { keep: [], replace: [] } },
    { action: "skip", changes: null },
    { action: "invite", changes: null },
    { action: null, changes: null },
  ] satisfies Parameters<typeof rowCounts>[0];
  expect(rowCounts(rows, "keep")).toEqual({ create: 1, update: 1, invite: 1, same: 2, skip: 1 });
  expect(rowCounts(rows, "replace")).toEqual({ create: 1, update: 2, invite: 1, same: 1, skip: 1 });
  expect([readyRows(rowCounts(rows, "keep")), readyRows(rowCounts(rows, "replace"))]).toEqual([3, 4]);
});

test.each<[ImportStep, string]>([
  ["map", "columns checked"],
  ["fix", "checked"],
  ["start", "checked"],
  ["cancel", "columns checking checked running"],
  ["undo", "done"],
  ["invite", "done"],
])("an import can %s from %s only", (step, statuses) => {
  expect(from(step).join(" ")).toBe(statuses);
  for (const status of IMPORT_STATUSES) expect(canTake(step, status)).toBe(statuses.split(" ").includes(status));
});

test("of rows with something to correct it is said what becomes of each: the parts add up to the whole", () => {
  const row = (action: ImportAction, effect: "skip" | "without" | "repaired", changes: ImportChanges | null = null) => ({
    ...{ action, changes, problems: [{ effect }] },
  });
  const rows = [
    row("create", "without"),
    row("update", "without", { keep: [], replace: ["name"] }),
    row("skip", "skip"),
    row("create", "repaired"),
    row("skip", "without"),
  ];
  expect(outcomesUncorrected(rows, "keep")).toEqual({ incomplete: 1, skipped: 1, unchanged: 1 });
  expect(outcomesUncorrected(rows, "replace")).toEqual({ incomplete: 2, skipped: 1, unchanged: 0 });
});
