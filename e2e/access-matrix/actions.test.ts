import { expect, test } from "vitest";
import { allCells, isAction, nameOf } from "./cells.ts";
import { faultsOf } from "./check.ts";
import { inProcess } from "./in-process.ts";
import { records } from "./record.ts";
import { ROWS } from "./rows.ts";

const { process: record } = records();
record.forget();

for (const [n, row] of ROWS.entries()) {
  if (!isAction(row)) continue;
  test(`everyone gets exactly what they may: ${nameOf(row)}`, async () => {
    const cells = allCells(row);
    const faults = await faultsOf(row, cells, inProcess);
    record.note(`row-${n}`, { cells: cells.length, wrong: faults.length });
    expect(faults).toEqual([]);
  });
}
