import type { ImportSubject } from "#domain/exchange/state";
import { CALL_FILE } from "./calls/call-file.ts";
import { ORGANISATION_FILE } from "./organisations/organisation-file.ts";
import { PERSON_FILE } from "./people/person-file.ts";
import type { SubjectFields } from "./subject.ts";

/** What the columns of each kind of file can hold. */
export const SUBJECT_FIELDS: Record<ImportSubject, SubjectFields> = {
  organisations: ORGANISATION_FILE,
  people: PERSON_FILE,
  calls: CALL_FILE,
};
