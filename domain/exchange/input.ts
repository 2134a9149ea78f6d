import { z } from "zod";
import { ORGANISATION_ROLES } from "#domain/access/state";
import { idField } from "#domain/kernel/input";
import { EXCHANGE_FIELDS } from "./exchange-fields.ts";
import { CALL_FIELDS, IMPORT_ACTIONS, IMPORT_RULES, type ImportField, PERSON_FIELDS, PERSON_VALUE_FIELDS, VALUE_FIELDS } from "./state.ts";

const FIELDS = [...PERSON_FIELDS, ...CALL_FIELDS, ...EXCHANGE_FIELDS] as [ImportField, ...ImportField[]];
const WORD_FIELDS = [...VALUE_FIELDS, ...PERSON_VALUE_FIELDS];
/** A code of a list, or what tells an organisation. */
const words = z.array(z.strictObject({ word: z.string().max(10_000), code: z.string().max(300).optional() })).max(100);

/** Where each column goes, by its number; what each word means, as the form lists them. */
export const MapImport = z.strictObject({
  importId: idField,
  columns: z.array(z.enum(FIELDS).optional()).max(100),
  values: z.strictObject(Object.fromEntries(WORD_FIELDS.map((field) => [field, words.optional()]))).optional(),
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

/** Another sheet, by its position, or another line of headings. */
export const ReadAgain = z.strictObject({
  importId: idField,
  sheet: z.coerce.number().int().min(0).max(100),
  headingRow: z.coerce.number().int().positive().optional(),
});
export type ReadAgain = z.output<typeof ReadAgain>;

export const OneImport = z.strictObject({ importId: idField });
export type OneImport = z.output<typeof OneImport>;

/** So many are invited with one press: each invitation is an email. */
export const MAX_INVITED_ROWS = 50;
/** The rows of the people to invite. */
export const InviteImported = z.strictObject({
  importId: idField,
  rows: z.array(z.coerce.number().int().positive()).min(1).max(MAX_INVITED_ROWS),
});
export type InviteImported = z.output<typeof InviteImported>;

/** So many of the organisations that an import created are shown, and chosen, at once. */
export const CREATED_SHOWN = 20;
/** The rows of the organisations to publish; without any, all that the import created. */
export const PublishImported = z.strictObject({
  importId: idField,
  rows: z.array(z.coerce.number().int().positive()).max(CREATED_SHOWN).optional(),
  all: z.literal("on").optional(),
});
export type PublishImported = z.output<typeof PublishImported>;

/** For each organisation whom to invite, as an email program writes a person; those whose row is ticked are invited. */
export const InviteContacts = z.strictObject({
  importId: idField,
  role: z.enum(ORGANISATION_ROLES),
  contacts: z
    .array(z.strictObject({ row: z.coerce.number().int().positive().optional(), person: z.string().max(300).optional() }))
    .max(CREATED_SHOWN),
});
export type InviteContacts = z.output<typeof InviteContacts>;

export const OneMapping = z.strictObject({ headingsKey: z.string().regex(/^[0-9a-f]{64}$/) });
export type OneMapping = z.output<typeof OneMapping>;
