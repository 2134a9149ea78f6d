import type { fileImports, importRows } from "#db/schema/exchange";
import type { ImportColumn, ImportField, ImportMatch, ImportValues, WordField } from "#domain/exchange/state";
import type { Context, Turn } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";

export type StoredImport = typeof fileImports.$inferSelect;
export type StoredRow = typeof importRows.$inferSelect;
export type RowPlan = Pick<StoredRow, "row" | "problems" | "action" | "reason" | "isDoubtful" | "matchId" | "actsForId" | "changes">;
export type WrittenRow = Pick<StoredRow, "outcome" | "madeId" | "madeVersion" | "before" | "reason">;
/** What a row left where it wrote nothing. */
export const NOTHING_MADE = { madeId: null, madeVersion: null, before: null, reason: null };

/** What the columns of a file can hold. Pure. */
export type SubjectFields = {
  /** Every field, in its order. */
  fields: readonly ImportField[];
  /** Fields without which no row can be read, and what is said where no column goes there. */
  needed: Partial<Record<ImportField, Refusal>>;
  /** Fields whose words are mapped once for all rows. */
  words: readonly WordField[];
  /** The field to which each heading leads by itself, and whether a published file told it; exportOnly: it leads to none, and its cells are not asked. */
  fieldsOfHeadings(headings: readonly string[]): { field: ImportField | undefined; why: "known" | "layout" | "exportOnly" }[];
  /** What can be told from the cells alone, and whether a cell looks like it. */
  told: readonly ImportField[];
  looksLike(field: ImportField, cell: string): boolean;
  /** The words of a cell, and the code that one means; empty where it says nothing. */
  wordsOf(field: WordField, cell: string): string[];
  codeOf(field: WordField, word: string, values: ImportValues): string | undefined;
};

/** How a file is read: its headings, where its columns go, and what its words mean. */
export type FileColumns = { headings: readonly string[]; columns: readonly ImportColumn[]; values: ImportValues };

/** What becomes of the rows of a file. */
export type SubjectSteps = {
  /** What each of some rows is like among what is here, where that takes long: it is asked once for each row. Nothing is written. */
  compare?(ctx: Context, given: FileColumns, rows: readonly StoredRow[]): Promise<(ImportMatch | null)[]>;
  /** What would become of every row. Nothing is written. */
  check(ctx: Context, given: FileColumns, rows: readonly StoredRow[]): Promise<RowPlan[]>;
  /** Writes one row that is not skipped. */
  write(turn: Turn, file: StoredImport, row: StoredRow): Promise<WrittenRow>;
  /** Undoes what one row wrote, unless somebody has changed it since: whether it did. */
  reverse(turn: Turn, row: StoredRow): Promise<boolean>;
};
