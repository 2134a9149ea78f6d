import { EXCHANGE_FIELDS, isProfileField } from "#domain/exchange/exchange-fields";
import { EXPORT_ONLY_FIELDS, type ExportField, type ExportFormat, OFFICE_FIELDS, type OfficeField } from "#domain/exchange/state";
import { type Actor, isStaff } from "#domain/kernel/actor";
import { isMember } from "#domain/organisations/policy";
import { isPublic } from "#domain/organisations/profile/fields";

/** What leads to a person: it leaves only where somebody asks for it. */
export const PERSONAL_FIELDS: readonly ExportField[] = ["contactName", "contactEmail", "phone", "owners"];
/** What a contact card has a place for. */
const OF_CARDS: readonly ExportField[] = ["slug", "name", "website", "town", "region", "country", "short.en", "short.es", "short.eu"];

/** Where the list is that leaves as a file. */
export type ExportedList = "directory" | "office";
export const isOfOffice = (field: ExportField): field is OfficeField => (OFFICE_FIELDS as readonly string[]).includes(field);

/** Whether this reader may have a field of some organisation; which organisations show it to them is decided row by row. */
function isReadable(actor: Actor, from: ExportedList, field: ExportField): boolean {
  if (isOfOffice(field)) return from === "office" && isStaff(actor);
  if (field === "slug" || field === "units") return true;
  if (field !== "capabilities" && !isProfileField(field)) return isStaff(actor) || actor.kind === "system";
  return isPublic(field) || isMember(actor);
}

/** The columns of an export, in the order of the import, and then what only an export has: those that this reader may have, of people only where asked for. */
export const exportFields = (actor: Actor, from: ExportedList, personal: boolean, format: ExportFormat): ExportField[] =>
  [...EXCHANGE_FIELDS, ...EXPORT_ONLY_FIELDS].filter(
    (field) =>
      isReadable(actor, from, field) &&
      (personal || !PERSONAL_FIELDS.includes(field)) &&
      (format !== "vcard" || OF_CARDS.includes(field) || (PERSONAL_FIELDS.includes(field) && !isOfOffice(field))),
  );

/** Whether this reader could ask for what leads to a person. */
export const mayExportPersonal = (actor: Actor) => PERSONAL_FIELDS.some((field) => isReadable(actor, "directory", field));
