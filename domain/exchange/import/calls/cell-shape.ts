import type { CallField } from "#domain/exchange/state";
import { isWrittenDay } from "./written-day.ts";

/** What a cell looks like, whatever its column: day and instant alike · web address · number · code without spaces · words. */
export type CellShape = "empty" | "date" | "address" | "number" | "code" | "words";

const SHAPES: readonly (readonly [CellShape, RegExp])[] = [
  ["empty", /^$/],
  ["address", /^https?:\/\//i],
  ["number", /^(?:\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,]\d+)?(?:\s?(?:€|EUR))?$/i],
  ["code", /^(?=\S*\d)\p{Lu}[\p{L}\d./_-]*$|^\p{Lu}+(?:-\p{Lu}+)+$/u],
];

export const shapeOfCell = (text: string): CellShape =>
  isWrittenDay(text.trim()) ? "date" : (SHAPES.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? "words");

const TEXT: readonly CellShape[] = ["words", "code"];
/** What each field can look like. */
const FITTING: Record<CallField, readonly CellShape[]> = {
  callId: ["code", "number", "words"],
  callTitle: TEXT,
  callProgramme: TEXT,
  callAction: TEXT,
  callCode: TEXT,
  callPartOf: TEXT,
  callModel: TEXT,
  callOpens: ["date"],
  callDeadline: ["date"],
  callSecondDeadline: ["date"],
  callBudget: ["number"],
  callGrantFrom: ["number"],
  callGrantTo: ["number"],
  callGrants: ["number"],
  callUrl: ["address"],
  callSummary: ["words", "code", "number"],
  callQuote: ["words", "code", "number"],
  callQuoteLang: TEXT,
  callPlaces: TEXT,
  callRate: ["number", "words"],
};
export const fitsCallField = (field: CallField, text: string) =>
  shapeOfCell(text) === "empty" || FITTING[field].includes(shapeOfCell(text));

/** One cell that does not fit is a mistake in it; of several, the cells have moved into other columns. */
const MOVED = 2;
/** Words in the place of a day are a day that we cannot read, such as "end of March", as long as nothing else is out of its place. */
const isDayInWords = ({ field, text }: { field: CallField; text: string }) =>
  FITTING[field].includes("date") && shapeOfCell(text) === "words";

/** The cells of a row that cannot be what their columns hold, if there are so many that the row must have been displaced; told by the shapes alone. */
export function displacedCells<C extends { field: CallField; text: string }>(cells: readonly C[]): C[] {
  const wrong = cells.filter(({ field, text }) => !fitsCallField(field, text));
  return wrong.length >= MOVED && !wrong.every(isDayInWords) ? wrong : [];
}
