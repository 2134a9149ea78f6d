import { expect, test } from "vitest";
import { ROWS } from "../rows.ts";
import { allCells, cellsOf, expectedOf, nameOf } from "./cells.ts";

const answersOf = (row: (typeof ROWS)[number], cells: ReturnType<typeof allCells>) =>
  [...new Set(cells.map((cell) => `${cell.target}: ${expectedOf(row, cell)}`))].sort();

test.each(ROWS.map((row) => [nameOf(row), row] as const))("%s: the kind that gets through is asked, and each other answer", (_, row) => {
  const cells = cellsOf(row);
  expect(cells).toContainEqual({ kind: row.right, target: "there" });
  expect(answersOf(row, cells)).toEqual(answersOf(row, allCells(row)));
  expect(cellsOf(row)).toEqual(cells);
});
