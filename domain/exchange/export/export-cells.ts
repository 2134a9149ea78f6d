import { cellOfParts } from "#domain/exchange/cell-parts";
import { type ExchangeValues, exchangeText, isProfileField } from "#domain/exchange/exchange-fields";
import { type ExportField, type OfficeField, VALUE_FIELDS, type ValueField } from "#domain/exchange/state";
import { fieldText } from "#domain/organisations/profile/fields";

import { type KindKey, SECTORS, standardKind } from "#domain/organisations/state";
import type { PublicUnit } from "#domain/organisations/units/unit-reads";
import { isOfOffice } from "./export-fields.ts";
import type { OfficeValues } from "./office-values.ts";

/** An organisation as it is exported; `office`: where the office takes its own list. */
export type ExportRow = ExchangeValues & {
  slug: string;
  updatedAt: Date;
  isFromSources: boolean;
  madeUp: boolean;
  units: readonly PublicUnit[];
  office?: OfficeValues | undefined;
};
/** What the reader's language calls a code of a list, or the capabilities of a profile as `fieldText` has them. */
export type CodeWords = (field: ValueField | "capabilities" | "membershipStatus" | "feeCategory", code: string) => string;

const NUMBERS: readonly ExportField[] = ["founded", "people"];
const isListed = (field: ExportField): field is ValueField => (VALUE_FIELDS as readonly string[]).includes(field);

/** A cell from which the import reads the same: words of lists in the reader's language, texts as they are, years and counts as numbers. */
export function exportCell(row: ExportRow, field: ExportField, words: CodeWords): string | number {
  if (field === "slug") return row.slug;
  if (field === "capabilities") return words(field, fieldText(row.profile, field));
  if (field === "units") return row.units.map(({ name, town }) => [name, town].filter(Boolean).join(", ")).join("\n");
  if (isOfOffice(field)) return row.office ? officeCell(row.office, field, words) : "";
  const text = exchangeText(row, field);
  if (text === "") return "";
  if (field === "sectors")
    return cellOfParts(SECTORS.filter((code) => row.profile.sectors.includes(code)).map((code) => words(field, code)));
  if (isListed(field)) return words(field, text);
  return NUMBERS.includes(field) ? Number(text) : text;
}

function officeCell({ membershipStatus, memberSince, feeCategory, owners }: OfficeValues, field: OfficeField, words: CodeWords): string {
  if (field === "membershipStatus") return words(field, membershipStatus);
  if (field === "memberSince") return dayOf(memberSince) ?? "";
  if (field === "feeCategory") return feeCategory ? (feeCategory.label ?? words(field, feeCategory.key)) : "";
  return owners.map(({ name, email }) => `${name} <${email}>`).join("\n");
}

const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10);

function officeObject({ memberSince, feeCategory, ...rest }: OfficeValues, field: OfficeField): unknown {
  if (field === "memberSince") return dayOf(memberSince) ?? null;
  return field === "feeCategory" ? (feeCategory?.key ?? null) : rest[field];
}

/** The standard kind, and the cluster's own where there is one, as the open data have them. */
const kindOf = (kind: KindKey | null) => ({ kind: standardKind(kind), clusterKind: kind === standardKind(kind) ? null : kind });

/** The same for programs: codes, lists and texts by language, as the open data have them. */
export function exportObject(row: ExportRow, fields: readonly ExportField[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const field of fields) {
    const [name, lang] = field.split(".") as [keyof ExportRow["profile"], string?];
    if (field === "slug") object.slug = row.slug;
    else if (field === "units") object.units = row.units;
    else if (field === "capabilities") object.capabilities = row.profile.capabilities.map(({ id: _, ...said }) => said);
    else if (isOfOffice(field)) object[field] = row.office ? officeObject(row.office, field) : null;
    else if (field === "aliases") object.aliases = row.aliases;
    else if (lang) object[name] = { ...(object[name] as object), ...(exchangeText(row, field) && { [lang]: exchangeText(row, field) }) };
    else if (field === "kind") Object.assign(object, kindOf(row.profile.kind));
    else if (isProfileField(field)) object[name] = row.profile[name];
    else object[field] = exchangeText(row, field) || null;
  }
  return object;
}
