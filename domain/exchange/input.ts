import { z } from "zod";
import { idField } from "#domain/kernel/input";
import { EXCHANGE_FIELDS } from "./exchange-fields.ts";
import { type ExchangeField, IMPORT_ACTIONS, IMPORT_RULES, VALUE_FIELDS } from "./state.ts";

const FIELDS = EXCHANGE_FIELDS as [ExchangeField, ...ExchangeField[]];
const words = z.array(z.strictObject({ word: z.string().max(10_000), code: z.string().max(20).optional() })).max(100);

/** Where each column goes, by its number; what each word means, as the form lists them. */
export const MapImport = z.strictObject({
  importId: idField,
  columns: z.array(z.enum(FIELDS).optional()).max(100),
  values: z.strictObject(Object.fromEntries(VALUE_FIELDS.map((field) => [field, words.optional()]))).optional(),
  remember: z.literal("on").optional(),
});
export type MapImport = z.output<typeof MapImport>;

/** What was written in the place of cells (row, column), and what becomes of possible duplicates (row). */
export const CheckImport = z.strictObject({
  importId: idField,
  fixes: z
    .array(z.strictObject({ at: z.string().regex(/^\d{1,7}-\d{1,3}$/), text: z.string().max(10_000).optional() }))
    .max(100)
    .optional(),
  decisions: z
    .array(z.strictObject({ row: z.coerce.number().int().positive(), action: z.enum(IMPORT_ACTIONS) }))
    .max(100)
    .optional(),
  rule: z.enum(IMPORT_RULES),
  go: z.literal("import").optional(),
});
export type CheckImport = z.output<typeof CheckImport>;

export const OneImport = z.strictObject({ importId: idField });
export type OneImport = z.output<typeof OneImport>;

export const OneMapping = z.strictObject({ headingsKey: z.string().regex(/^[0-9a-f]{64}$/) });
export type OneMapping = z.output<typeof OneMapping>;
