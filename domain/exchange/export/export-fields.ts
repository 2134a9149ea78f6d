import { EXCHANGE_FIELDS, isProfileField } from "#domain/exchange/exchange-fields";
import { EXPORT_ONLY_FIELDS, type ExportField, type ExportFormat } from "#domain/exchange/state";
import { type Actor, isStaff } from "#domain/kernel/actor";
import { isMember } from "#domain/organisations/policy";
import { isPublic } from "#domain/organisations/profile/fields";

/** What leads to a person: it leaves only where somebody asks for it. */
export const PERSONAL_FIELDS: readonly ExportField[] = ["contactName", "contactEmail", "phone"];
/** What a contact card has a place for. */
const OF_CARDS: readonly ExportField[] = ["slug", "name", "website", "town", "region", "country", "short.en", "short.es", "short.eu"];

/** Whether this reader may have a field of some organisation; which organisations show it to them is decided row by row. */
function isReadable(actor: Actor, field: ExportField): boolean {
  if (field === "slug" || field === "units") return true;
  if (field !== "capabilities" && !isProfileField(field)) return isStaff(actor) || actor.kind === "system";
  return isPublic(field) || isMember(actor);
}

/** The columns of an export, in the order of the import, and then what only an export has: those that this reader may have, of people only where asked for. */
export const exportFields = (actor: Actor, personal: boolean, format: ExportFormat): ExportField[] =>
  [...EXCHANGE_FIELDS, ...EXPORT_ONLY_FIELDS].filter(
    (field) =>
      isReadable(actor, field) &&
      (personal || !PERSONAL_FIELDS.includes(field)) &&
      (format !== "vcard" || OF_CARDS.includes(field) || PERSONAL_FIELDS.includes(field)),
  );

/** Whether this reader could ask for what leads to a person. */
export const mayExportPersonal = (actor: Actor) => PERSONAL_FIELDS.some((field) => isReadable(actor, field));
