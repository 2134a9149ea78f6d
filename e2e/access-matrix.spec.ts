import { expect } from "@playwright/test";
import { cellsOverHttp, nameOf } from "./access-matrix/checking/cells.ts";
import { faultsOf } from "./access-matrix/checking/check.ts";
import { overHttp } from "./access-matrix/checking/http.ts";
import { records } from "./access-matrix/checking/record.ts";
import { ROWS } from "./access-matrix/rows.ts";
import { actionIds, builtPages, builtRoutes } from "./support/portals/build.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { test } from "./support/portals/quiet-portal.ts";

test.describe.configure(oneProcess("quiet"));

const { http, build } = records();

test("every page, route and action of the build has a row, and every row is of the build", () => {
  const built = [
    ...builtPages().map((address) => `page ${address}`),
    ...builtRoutes().map((address) => `route ${address}`),
    ...[...actionIds().keys()].map((name) => `action ${name}`),
  ];
  const covered = new Set(ROWS.map(({ covers }) => covers));
  const unmapped = built.filter((name) => !covered.has(name));
  build.note("all", { unmapped: unmapped.length });
  expect(unmapped, "without a row").toEqual([]);
  expect(
    [...covered].filter((name) => !built.includes(name)),
    "not in the build",
  ).toEqual([]);
});

for (const [nth, row] of ROWS.entries())
  test(`everyone gets exactly what they may: ${nameOf(row)}`, async ({ portal }) => {
    const cells = cellsOverHttp(row);
    const faults = await faultsOf(row, cells, overHttp(portal.url));
    http.note(`row-${nth}`, { cells: cells.length, wrong: faults.length });
    expect(faults).toEqual([]);
  });
