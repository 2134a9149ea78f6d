import { bool, id, index, instant, int, json, oneOf, primaryKey, table, text } from "#dialect";
import type {
  CallBefore,
  ImportBefore,
  ImportChanges,
  ImportCompared,
  ImportLine,
  ImportProblem,
  ImportReason,
  PersonBefore,
} from "#domain/exchange/state";
import {
  IMPORT_ACTIONS,
  IMPORT_OUTCOMES,
  IMPORT_RULES,
  IMPORT_STATUSES,
  IMPORT_SUBJECTS,
  type ImportColumn,
  type ImportValues,
} from "#domain/exchange/state";

/** A file of organisations, of people or of calls that staff are importing. Purpose: take over what an office keeps elsewhere. Retention: 7 days after its last step. */
export const fileImports = table(
  "file_imports",
  {
    id: id(),
    clusterId: text().notNull(),
    subject: oneOf(IMPORT_SUBJECTS).notNull(),
    fileName: text().notNull(),
    bytes: int().notNull(),
    format: text().notNull(),
    delimiter: text(),
    encoding: text(),
    headings: json<string[]>().notNull(),
    /** The sheet that is read, by its position among those that can be, and the line of its headings. */
    sheet: int(),
    headingRow: int(),
    columns: json<ImportColumn[]>().notNull(),
    values: json<ImportValues>().notNull(),
    rule: oneOf(IMPORT_RULES).notNull(),
    status: oneOf(IMPORT_STATUSES).notNull(),
    total: int().notNull(),
    done: int().notNull(),
    /** The row down to which its undoing has come. */
    reversedTo: int(),
    askedBy: text().notNull(),
    /** Who asked for the last step: what it does is done in their name. */
    stepBy: text(),
    /** Set where its rows are written as soon as they are checked. */
    startsAfter: bool(),
    createdAt: instant().notNull(),
    touchedAt: instant().notNull(),
    startedAt: instant(),
    finishedAt: instant(),
    undoneAt: instant(),
  },
  (t) => [index("file_imports_touched").on(t.touchedAt)],
);

/** Every line of each sheet, so that the file can be read another way. Retention: until its columns are said. */
export const importSheets = table(
  "import_sheets",
  {
    importId: text()
      .notNull()
      .references(() => fileImports.id, { onDelete: "cascade" }),
    position: int().notNull(),
    /** Empty where the file has no sheets. */
    name: text().notNull(),
    lines: json<ImportLine[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.position] })],
);

/** Its rows as they were in the file, what is wrong with them, and what became of them. */
export const importRows = table(
  "import_rows",
  {
    importId: text()
      .notNull()
      .references(() => fileImports.id, { onDelete: "cascade" }),
    /** As a spreadsheet numbers it. */
    row: int().notNull(),
    cells: json<string[]>().notNull(),
    /** What somebody wrote in the place of a cell, by the column. */
    fixes: json<Record<string, string>>().notNull(),
    problems: json<ImportProblem[]>().notNull(),
    action: oneOf(IMPORT_ACTIONS),
    /** Why it is skipped, or by what it was found. */
    reason: json<ImportReason>(),
    /** What somebody decided about a possible duplicate. */
    decision: oneOf(IMPORT_ACTIONS),
    isDoubtful: bool().notNull(),
    /** The organisation, or the person, that is here already. */
    matchId: text(),
    /** Of a person: the organisation for which they are to act. */
    actsForId: text(),
    changes: json<ImportChanges>(),
    /** What it is like among the organisations of the portal; null: to be compared. */
    compared: json<ImportCompared>(),
    outcome: oneOf(IMPORT_OUTCOMES),
    /** What was created or updated: an organisation, a person, or the invitation of one. */
    madeId: text(),
    /** The version that the import left, and what there was before it. */
    madeVersion: int(),
    before: json<ImportBefore | PersonBefore | CallBefore>(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.row] })],
);

/** Where the columns and words of files with these headings go, once somebody has said so. */
export const importMappings = table(
  "import_mappings",
  {
    clusterId: text().notNull(),
    /** A hash of what the file holds and of its headings. */
    headingsKey: text().notNull(),
    headings: json<string[]>().notNull(),
    columns: json<ImportColumn[]>().notNull(),
    values: json<ImportValues>().notNull(),
    savedBy: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.headingsKey] })],
);
