import { codeOfWord, mappedWord, saysNothing } from "#domain/exchange/import/word-codes";
import type {
  ImportColumn,
  ImportProblem,
  ImportValues,
  PersonDraft,
  PersonField,
  ProblemCode,
  ProblemEffect,
  SkipCode,
} from "#domain/exchange/state";
import { emailAddress, line } from "#domain/kernel/input";

export type ReadPerson = { draft: PersonDraft; problems: ImportProblem[]; skip: SkipCode | undefined };
type RowToRead = { cells: readonly string[]; fixes: Readonly<Record<string, string>> };

const NAME = line(80);
const POSITION = line(120);
/** Where a row cannot come in without the field, and what it is skipped for. */
const NEEDED = ["email", "organisation"] as const satisfies PersonField[];

/** What is written for an organisation in the place of what the file says, or what the file says. */
export const saidOrganisation = (cell: string, values: ImportValues) => mappedWord(values, "organisation", cell) || cell.trim();

/** The code of a role or a language; empty for a word that is left out, undefined for one that is not known. */
export const codeOfPersonWord = (field: "role" | "language", word: string, values: ImportValues): string | undefined =>
  mappedWord(values, field, word) ?? codeOfWord(field, word);

function readCell(field: PersonField, text: string, values: ImportValues): { text?: string; code?: ProblemCode } {
  if (field === "email") {
    const read = emailAddress.safeParse(text.replace(/^mailto:/i, ""));
    return read.success ? { text: read.data } : { code: "email" };
  }
  if (field === "organisation") return { text: saidOrganisation(text, values) };
  if (field === "role" || field === "language") {
    const code = codeOfPersonWord(field, text, values);
    return code === undefined ? { code: field } : { text: code };
  }
  const read = (field === "position" ? POSITION : NAME).safeParse(text);
  return read.success ? { text: read.data } : { code: "text" };
}

/** What a row says of a person, and what is wrong with it. Pure: the same row, columns and words give the same answer. */
export function readPerson(row: RowToRead, columns: readonly ImportColumn[], values: ImportValues): ReadPerson {
  const draft: PersonDraft = {};
  const problems: ImportProblem[] = [];
  const effectOf = (field: PersonField): ProblemEffect => (NEEDED.some((needed) => needed === field) ? "skip" : "without");
  for (const [column, { field }] of columns.entries()) {
    const found = row.fixes[column] ?? row.cells[column] ?? "";
    if (!field || saysNothing(found)) continue;
    const { text, code } = readCell(field as PersonField, found.trim(), values);
    if (text) draft[field as PersonField] = text;
    if (code) problems.push({ code, effect: effectOf(field as PersonField), field, column, found });
  }
  for (const field of NEEDED)
    if (!draft[field] && !problems.some((problem) => problem.field === field))
      problems.push({ code: field, effect: "skip", field, column: columns.findIndex((each) => each.field === field), found: "" });
  return { draft, problems, skip: NEEDED.find((field) => !draft[field]) };
}
