import { getTranslations } from "next-intl/server";
import { type ExportOnlyField, type ImportField, PERSON_FIELDS, type PersonField } from "#domain/exchange/state";

const OWN = ["slug", "aliases", "phone", "units"] as const;
type Field = ImportField | ExportOnlyField;
const isOwn = (field: Field): field is (typeof OWN)[number] => (OWN as readonly string[]).includes(field);
const isOfPerson = (field: Field): field is PersonField => (PERSON_FIELDS as readonly string[]).includes(field);

/** What the reader's language calls each field of a file; our own file and our templates have these headings. */
export async function fieldWords(): Promise<(field: Field) => string> {
  const [own, profile] = await Promise.all([getTranslations("exchange"), getTranslations("organisations.profile.fields")]);
  return (field) => (isOfPerson(field) ? own(`people.fields.${field}`) : isOwn(field) ? own(`fields.${field}`) : profile(field));
}
