import { ASKS_ALL, chosenBy } from "#test/cases/conditions";
import { KINDS, type Kind } from "../../support/subjects/actors.ts";
import type { Answers, Row, Target } from "../row.ts";

export type Cell = { kind: Kind; target: Target };

export const nameOf = (row: Row) => (row.when ? `${row.covers} (${row.when})` : row.covers);
export const isRead = (row: Row) => row.covers.startsWith("page ");
export const isAction = (row: Row) => row.covers.startsWith("action ");

const statedFor = (answers: Answers, kind: Kind) => answers.find(([, kinds]) => kinds.includes(kind))?.[0];

/** The answer that a row states for a cell; undefined where it states none, which is a fault of the row. */
export const expectedOf = (row: Row, { kind, target }: Cell) =>
  (target === "missing" && statedFor(row.missing ?? [], kind)) || statedFor(row.answers, kind);

/** Whether an answer is one of those stated, "…" standing for any rest. */
export const fits = (expected: string, got: string) =>
  expected.split("|").some((one) => (one.endsWith("…") ? got.startsWith(one.slice(0, -1)) : one === got));

/** Every kind of person, for a subject that is there and, where the row names one, for one that is not. */
export const allCells = (row: Row): Cell[] =>
  KINDS.filter((kind) => !row.not?.includes(kind)).flatMap((kind) =>
    (row.missing ? (["there", "missing"] as const) : (["there"] as const)).map((target) => ({ kind, target })),
  );

/**
 * The kind that gets through and, for each other answer that the row states for a subject that is there or for one that is not, one kind that gets it: always the
 * same kind in a row, different ones in different rows. Every cell where everything is asked.
 */
export function cellsOf(row: Row): Cell[] {
  if (ASKS_ALL) return allCells(row);
  const through: Cell = { kind: row.right, target: "there" };
  const answerOf = (cell: Cell) => `${cell.target}: ${expectedOf(row, cell)}`;
  const others = Map.groupBy(allCells(row), answerOf);
  others.delete(answerOf(through));
  return [through, ...[...others].map(([answer, cells]) => chosenBy(`${nameOf(row)} ${answer}`, cells))];
}

/** Those that are asked over HTTP: of an action, whose other cells are asked in the process (actions.test.ts), the kind that gets through alone. */
export const cellsOverHttp = (row: Row): Cell[] => (isAction(row) && !ASKS_ALL ? [{ kind: row.right, target: "there" }] : cellsOf(row));
