import type { SubjectFields } from "#domain/exchange/import/subject";
import { CALL_FIELDS, type CallField } from "#domain/exchange/state";
import { fieldsOfCallHeadings } from "./call-headings.ts";
import { shapeOfCell } from "./cell-shape.ts";

/** What the columns of a file of calls can hold. Nothing is chosen from a list, and little is told by the cells alone. */
export const CALL_FILE: SubjectFields = {
  fields: CALL_FIELDS,
  needed: { callId: "import.no_call_id", callTitle: "import.no_title", callDeadline: "import.no_deadline" },
  words: [],
  fieldsOfHeadings: fieldsOfCallHeadings,
  told: ["callUrl"] satisfies CallField[],
  looksLike: (_, cell) => shapeOfCell(cell) === "address",
  wordsOf: () => [],
  codeOf: () => undefined,
};
