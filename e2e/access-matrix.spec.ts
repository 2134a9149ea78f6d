import { expect } from "@playwright/test";
import { matrix, type Tally } from "./access-matrix/check.ts";
import { ROWS } from "./access-matrix/rows.ts";
import { actionIds, builtPages, builtRoutes } from "./support/build.ts";
import { test } from "./support/quiet-portal.ts";

// A trace of so many pages costs more than the pages.
test.use({ trace: "off" });

test("everyone gets exactly what they may", async ({ portal }) => {
  test.setTimeout(480_000);
  const all = [
    ...builtPages().map((address) => `page ${address}`),
    ...builtRoutes().map((address) => `route ${address}`),
    ...[...actionIds().keys()].map((name) => `action ${name}`),
  ];
  const covered = new Set(ROWS.map(({ covers }) => covers));
  const unmapped = all.filter((name) => !covered.has(name));
  const gone = [...covered].filter((name) => !all.includes(name));

  const tally: Tally = { cells: 0, wrong: gone.map((name) => `${name}: not in the build`) };
  const check = matrix(portal.url);
  const only = process.env.MATRIX_ONLY;
  for (const row of ROWS)
    if ((!only || row.covers.includes(only)) && !gone.includes(row.covers))
      await check(row, tally).catch((error) => void tally.wrong.push(`${row.covers}: ${error}`));
  const lines = [
    ...tally.wrong,
    ...unmapped.map((name) => `unmapped: ${name}`),
    `authz cells=${tally.cells} wrong=${tally.wrong.length} unmapped=${unmapped.length}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  expect(tally.wrong).toEqual([]);
  expect(unmapped).toEqual([]);
});
