import { isOurTurn } from "#test/cases/turns";
import { KINDS, type Kind } from "../../support/subjects/actors.ts";
import { ALL, type Answers, NOBODY, type Row, type Target } from "../row.ts";

export type Cell = { kind: Kind; target: Target };

/** Whether this run asks every cell of every row, as before a release: `npm test` asks as some in each row, others in each. */
const EVERY_CELL = process.env.PORTAL_TEST_EVERY_CELL === "1";

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

/** Every `among`th kind of person, others in each row. */
const isAmong = (kind: Kind, nth: number, among: number) => KINDS.indexOf(kind) % among === nth % among;

/** Who must get through, and every `among`th kind of person, others in each row. */
export const someCells = (row: Row, nth: number, among: number): Cell[] =>
  allCells(row).filter(({ kind }) => kind === row.right || isAmong(kind, nth, among));

/** Whether a row states one answer for everybody, whatever is asked for: nothing is asked of who asks. */
const isForAll = (row: Row) => row.answers.length === 1 && (row.missing?.length ?? 1) === 1 && row.answers[0]?.[1] === ALL;

const isSuccess = (row: Row, cell: Cell) => expectedOf(row, cell) === expectedOf(row, { kind: row.right, target: "there" });

/** One who gets through, and one refusal where the row has any: another kind of person in each row, so that all rows together show all kinds. */
function twoCells(row: Row, nth: number): Cell[] {
  const others = allCells(row).filter((cell) => !isSuccess(row, cell));
  const other = others[nth % (others.length || 1)];
  return [{ kind: row.right, target: "there" }, ...(other ? [other] : [])];
}

const isNobody = (kind: Kind) => (NOBODY as readonly Kind[]).includes(kind);

/** More than these get through where hardly anything is asked of who asks: then every second of them is asked. */
const FEW = 8;

/** The cells of a row that are asked, others in each row, so that all rows together ask each kind of person for each kind of thing. */
export function cellsOf(row: Row, nth: number): Cell[] {
  const cells = allCells(row);
  const through = cells.filter(({ target }) => target === "there").filter((cell) => isSuccess(row, cell)).length;
  /** Of how many kinds one is asked: those without a session are nobody to all but the pages of applicants, and what is not there is nobody's. */
  function among(cell: Cell): number {
    if (cell.kind === row.right) return 1;
    if (cell.target === "missing") return 6;
    if (isSuccess(row, cell)) return through > FEW ? 2 : 1;
    return isNobody(cell.kind) ? 3 : 2;
  }
  return cells.filter((cell) => EVERY_CELL || isAmong(cell.kind, nth, among(cell)));
}

/**
 * Those that are asked over HTTP. Of an action they are asked in the process (actions.test.ts), so here whoever gets through and, where it has its turn, one who is
 * refused; both of a page or route that does not have its turn. Of what is the same for everybody every third is asked, others in each row.
 */
export function cellsOverHttp(row: Row, nth: number): Cell[] {
  if (isAction(row)) return twoCells(row, nth).slice(0, isOurTurn(nth) ? 2 : 1);
  if (!isOurTurn(nth)) return twoCells(row, nth);
  return isForAll(row) && !EVERY_CELL ? someCells(row, nth, 3) : cellsOf(row, nth);
}
