import { expect, test } from "vitest";
import { isPostgres } from "#lib/env";
import { SAMPLED } from "#test/cases/sampled";
import { allCells, cellsOf, isAction, nameOf } from "./checking/cells.ts";
import { faultsOf } from "./checking/check.ts";
import { inProcess } from "./checking/in-process.ts";
import { leaksInEmails, plantInOrganisations } from "./checking/mail-canaries.ts";
import { records } from "./checking/record.ts";
import { ROWS } from "./rows.ts";

/** Both databases are asked at the same time, and the sums of the whole run are SQLite's. */
const { process: record } = records(isPostgres() ? "test-results/access-matrix-postgres" : undefined);
record.forget();
/** The rows that wrote emails where such words were planted, in which no field was that their readers may not read. */
const sent: string[] = [];

for (const [n, row] of ROWS.entries()) {
  if (!isAction(row)) continue;
  test(`everyone gets exactly what they may: ${nameOf(row)}`, async () => {
    // What an email says does not depend on the database.
    if (!isPostgres()) await plantInOrganisations();
    // Who may do what is asked of everybody; that a refusal is the same on the other database, of one for each.
    const cells = SAMPLED ? cellsOf(row) : allCells(row);
    const faults = await faultsOf(row, cells, inProcess);
    record.note(`row-${n}`, { cells: cells.length, wrong: faults.length });
    const { leaks, emails, planted } = isPostgres() ? { leaks: [], emails: 0, planted: 0 } : await leaksInEmails();
    if (emails > 0 && planted > 0) sent.push(nameOf(row));
    expect({ faults, leaks }).toEqual({ faults: [], leaks: [] });
  });
}

test.skipIf(isPostgres())("emails of many kinds were read", () => {
  expect(sent.length).toBeGreaterThan(40);
});
