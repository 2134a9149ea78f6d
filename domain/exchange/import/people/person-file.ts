import type { SubjectFields } from "#domain/exchange/import/subject";
import { PERSON_FIELDS, PERSON_VALUE_FIELDS } from "#domain/exchange/state";
import { emailAddress } from "#domain/kernel/input";
import { fieldsOfPersonHeadings } from "./person-headings.ts";
import { codeOfPersonWord } from "./read-person.ts";

/** What the columns of a file of people can hold. Whether an organisation is here is asked where the file is checked. */
export const PERSON_FILE: SubjectFields = {
  fields: PERSON_FIELDS,
  needed: { email: "import.no_email", organisation: "import.no_organisation" },
  words: PERSON_VALUE_FIELDS,
  fieldsOfHeadings: fieldsOfPersonHeadings,
  told: ["email", "role", "language"],
  looksLike: (field, cell) =>
    field === "email" ? emailAddress.safeParse(cell).success : codeOfPersonWord(field as "role" | "language", cell, {}) !== undefined,
  wordsOf: (_, cell) => [cell],
  codeOf: (field, word, values) => (field === "organisation" ? undefined : codeOfPersonWord(field as "role" | "language", word, values)),
};
