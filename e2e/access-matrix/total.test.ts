import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAction } from "./checking/cells.ts";
import { records } from "./checking/record.ts";
import { total } from "./checking/total.ts";
import { ROWS } from "./rows.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matrix-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run({ without = -1, wrong = 0 } = {}) {
  const { process, http, build } = records(folder);
  for (const [n, row] of ROWS.entries()) {
    if (isAction(row)) process.note(`row-${n}`, { cells: 50, wrong: 0 });
    if (n !== without) http.note(`row-${n}`, { cells: 2, wrong: n === 0 ? wrong : 0 });
  }
  build.note("all", { unmapped: 0 });
}

test("a whole run lacks nothing and prints the sum of both parts", () => {
  run();
  const [inProcess, http] = [50 * ROWS.filter(isAction).length, 2 * ROWS.length];
  const line = `authz cells=${inProcess + http} wrong=0 unmapped=0 (in the process ${inProcess}, over HTTP ${http})`;
  expect(total(records(folder))).toEqual({ line, lacking: [], asked: true });
});

test("a row that was not asked is told", () => {
  run({ without: 3 });
  expect(total(records(folder)).lacking).toEqual([`rows asked over HTTP: ${ROWS.length - 1} of ${ROWS.length}`]);
});

test("wrong cells are counted", () => {
  run({ wrong: 2 });
  expect(total(records(folder)).line).toContain(" wrong=2 ");
});

test("where neither part ran, all of it is missing", () => {
  expect(total(records(folder))).toMatchObject({ asked: false, lacking: [expect.any(String), expect.any(String), expect.any(String)] });
});
