import { KINDS, type Kind } from "../../support/subjects/actors.ts";
import { ALL, type Answers, type Row, type Target } from "../row.ts";

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

/** Who must get through, and every `among`th kind of person, others in each row. */
export const someCells = (row: Row, nth: number, among: number): Cell[] =>
  allCells(row).filter(({ kind }) => kind === row.right || KINDS.indexOf(kind) % among === nth % among);

/** Whether a row states one answer for everybody, whatever is asked for: nothing is asked of who asks. */
const isForAll = (row: Row) => row.answers.length === 1 && (row.missing?.length ?? 1) === 1 && row.answers[0]?.[1] === ALL;

/** The cells that are answered otherwise than whoever must get through. */
const refused = (row: Row) => {
  const success = expectedOf(row, { kind: row.right, target: "there" });
  return allCells(row).filter((cell) => expectedOf(row, cell) !== success);
};

/** One who gets through, and one refusal where the row has any: another kind of person in each row, so that all rows together show all kinds. */
function twoCells(row: Row, nth: number): Cell[] {
  const others = refused(row);
  const other = others[nth % (others.length || 1)];
  return [{ kind: row.right, target: "there" }, ...(other ? [other] : [])];
}

/**
 * The cells of a row that all say something of their own: about what is there everybody, about what is not there, which is nobody's, every third kind of
 * person, others in each row.
 */
export const cellsOf = (row: Row, nth: number): Cell[] => [
  ...allCells(row).filter(({ target }) => target === "there"),
  ...someCells(row, nth, 3).filter(({ target }) => target === "missing"),
];

/**
 * Those that are asked over HTTP. Of an action all are asked in the process (actions.test.ts), so here whoever gets through and one who is refused; of what is
 * the same for everybody every third, others in each row.
 */
export function cellsOverHttp(row: Row, nth: number): Cell[] {
  if (isAction(row)) return twoCells(row, nth);
  return isForAll(row) ? someCells(row, nth, 3) : cellsOf(row, nth);
}
