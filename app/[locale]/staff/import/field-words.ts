import { getTranslations } from "next-intl/server";
import {
  CALL_FIELDS,
  type CallField,
  type ExportOnlyField,
  type ImportField,
  OFFICE_FIELDS,
  PERSON_FIELDS,
  type PersonField,
} from "#domain/exchange/state";

const OWN = ["slug", "aliases", "phone", "units", ...OFFICE_FIELDS] as const;
type Field = ImportField | ExportOnlyField;
const isOwn = (field: Field): field is (typeof OWN)[number] => (OWN as readonly string[]).includes(field);
const isOfPerson = (field: Field): field is PersonField => (PERSON_FIELDS as readonly string[]).includes(field);

const isOfCall = (field: Field): field is CallField => (CALL_FIELDS as readonly string[]).includes(field);

/** What the reader's language calls each field of a file; our own file and our templates have these headings. */
export async function fieldWords(): Promise<(field: Field) => string> {
  const [own, profile] = await Promise.all([getTranslations("exchange"), getTranslations("organisations.profile.fields")]);
  return (field) => {
    if (isOfPerson(field)) return own(`people.fields.${field}`);
    if (isOfCall(field)) return own(`calls.${field}`);
    return isOwn(field) ? own(`fields.${field}`) : profile(field);
  };
}
