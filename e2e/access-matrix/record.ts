import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { Row } from "./row.ts";
import { ROWS } from "./rows.ts";

export const FOLDER = "test-results/access-matrix";
/** Where its cells were asked: in the test's own process, or over HTTP. */
export type Where = "process" | "http";
export type Asked = { cells: number; wrong: number };

/** Forgets an earlier run. */
export function forget(where: Where) {
  rmSync(`${FOLDER}/${where}`, { recursive: true, force: true });
}

const write = (folder: string, name: string, content: unknown) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.json`, JSON.stringify(content));
};

/** Notes how many cells of a row were asked, for the total that is printed when all tests have ended. */
export const noteRow = (where: Where, row: Row, asked: Asked) => write(`${FOLDER}/${where}`, `row-${ROWS.indexOf(row)}`, asked);

/** Notes what the build has and no row covers. */
export const noteUnmapped = (unmapped: number) => write(`${FOLDER}/http`, "unmapped", unmapped);
