import { expect, test } from "vitest";
import { allCells, isAction, nameOf } from "./cells.ts";
import { faultsOf } from "./check.ts";
import { inProcess } from "./in-process.ts";
import { forget, noteRow } from "./record.ts";
import { ROWS } from "./rows.ts";

forget("process");

for (const row of ROWS.filter(isAction))
  test(`everyone gets exactly what they may: ${nameOf(row)}`, async () => {
    const cells = allCells(row);
    const faults = await faultsOf(row, cells, inProcess);
    noteRow("process", row, { cells: cells.length, wrong: faults.length });
    expect(faults).toEqual([]);
  });
