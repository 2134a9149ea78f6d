import { expect, test } from "vitest";
import { isPostgres } from "#lib/env";
import { SAMPLED } from "#test/sampled";
import { allCells, isAction, nameOf, someCells } from "./checking/cells.ts";
import { faultsOf } from "./checking/check.ts";
import { inProcess } from "./checking/in-process.ts";
import { records } from "./checking/record.ts";
import { ROWS } from "./rows.ts";

/** Both databases are asked at the same time, and the sums of the whole run are SQLite's. */
const { process: record } = records(isPostgres() ? "test-results/access-matrix-postgres" : undefined);
record.forget();

for (const [n, row] of ROWS.entries()) {
  if (!isAction(row)) continue;
  test(`everyone gets exactly what they may: ${nameOf(row)}`, async () => {
    const cells = SAMPLED ? someCells(row, n) : allCells(row);
    const faults = await faultsOf(row, cells, inProcess);
    record.note(`row-${n}`, { cells: cells.length, wrong: faults.length });
    expect(faults).toEqual([]);
  });
}
