import { getTableColumns, getTableName, type Table } from "drizzle-orm";
import type { LengthKey } from "./lengths.ts";

/** A verb or job of ours that deletes: named by itself, so that a renamed one cannot be forgotten here. */
type Eraser = (...given: never[]) => unknown;
type Columns<T extends Table> = keyof T["_"]["columns"] & string;

type Given<T extends Table> = {
  /** Why the rows are kept, as the privacy notice could say it. */
  purpose: string;
  /** How long: lengths, each with what it counts for; or only the words, where something else ends it. */
  kept: LengthKey[] | string;
  /** What deletes or blanks the columns under `personal`. */
  erasedBy: Eraser[];
  /** What each column holds of a person, or of an organisation that may be one. */
  personal?: Partial<Record<Columns<T>, string>>;
  /** Random ids and hashes: they lead to somebody only through a row that is erased. */
  ids?: Columns<T>[];
  /** Columns of text that tell nothing of a person, and why. */
  not?: Partial<Record<Columns<T>, string>>;
};
export type ClassifiedColumn = {
  table: string;
  purpose: string;
  kept: LengthKey[] | string;
  erasedBy: string[];
  personal: Record<string, string>;
  ids: string[];
  not: Record<string, string>;
  /** Its columns of text that are under none of the three. */
  missing: string[];
};

type Column = { dataType: string; enumValues?: readonly string[] | undefined };
/** Whether anything could be written there: numbers, instants, yes or no, and a choice from a list could not hold a name. */
const couldHold = ({ dataType, enumValues }: Column) => dataType === "json" || (dataType === "string" && !enumValues?.length);

/** The rows of the retention table for one table of the database. */
export function classify<T extends Table>(table: T, given: Given<T>): ClassifiedColumn {
  const { personal = {}, ids = [], not = {}, erasedBy, ...rest } = given;
  const named = [...Object.keys(personal), ...ids, ...Object.keys(not)];
  const missing = Object.entries(getTableColumns(table))
    .filter(([name, column]) => couldHold(column) && !named.includes(name))
    .map(([name]) => name);
  return {
    table: getTableName(table),
    ...rest,
    erasedBy: erasedBy.map(({ name }) => name),
    personal: personal as Record<string, string>,
    ids,
    not: not as Record<string, string>,
    missing,
  };
}
