import type { ImportField, ImportSubject } from "#domain/exchange/state";
import { cellOf } from "./organisations/plan-row.ts";
import type { StoredImport, StoredRow } from "./subject.ts";

/** The fields that name what a row is about, the best first; those in one list are said together. */
const NAMING: Record<ImportSubject, readonly (readonly ImportField[])[]> = {
  organisations: [["name"]],
  people: [["firstName", "lastName"], ["email"]],
  calls: [["callTitle"], ["callId"]],
};
const [FEW, LONG] = [2, 80];

type NamedRow = Pick<StoredRow, "cells" | "fixes">;

/** What a row is called beside its number: by its name, or else by its first cells that say something. */
export function rowName({ subject, columns }: Pick<StoredImport, "subject" | "columns">, row: NamedRow): string {
  const said = (field: ImportField) => {
    const at = columns.findIndex((column) => column.field === field);
    return at < 0 ? "" : cellOf(row, at).trim();
  };
  const names = NAMING[subject].map((fields) => fields.map(said).filter(Boolean).join(" "));
  const first = row.cells.map((cell) => cell.trim()).filter(Boolean);
  const name = names.find(Boolean) ?? first.slice(0, FEW).join(", ");
  return name.length > LONG ? `${name.slice(0, LONG)}…` : name;
}
