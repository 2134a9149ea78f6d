import type { OwnData } from "./own-data-reads.ts";

const HEADINGS = ["subject", "number", "field", "value"];

const cellOf = (value: unknown) => {
  if (value instanceof Date) return value.toISOString();
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** The same data as one table with a line for each value: `number` counts the entries of a subject. */
export const ownDataTable = (data: OwnData): string[][] => [
  HEADINGS,
  ...Object.entries(data).flatMap(([subject, entries]) =>
    entries.flatMap((entry, at) => Object.entries(entry).map(([field, value]) => [subject, String(at + 1), field, cellOf(value)])),
  ),
];
