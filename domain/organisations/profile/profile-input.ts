import { z } from "zod";
import type { ChosenLevels, Level } from "#domain/organisations/state";
import { isText } from "./fields.ts";
import { CHOSEN_COLUMNS, FORM_COLUMNS, type FormColumn, type ProfileColumn, TEXT_COLUMNS, type TextColumn } from "./profile-columns.ts";
import { PROFILE } from "./profile-fields.ts";

type Inputs = { [K in FormColumn]: (typeof PROFILE)[K]["input"] };
/** What the form of a profile may send, field by field. */
export const PROFILE_INPUT = Object.fromEntries(FORM_COLUMNS.map((name) => [name, PROFILE[name].input])) as unknown as Inputs;

const levelOf = (name: ProfileColumn) => z.enum(PROFILE[name].levels as readonly [Level]).optional();
/** Who may read a field, of those of which somebody can choose that. */
export const VISIBILITY_INPUT: z.ZodType<ChosenLevels> = z.strictObject(
  Object.fromEntries(CHOSEN_COLUMNS.map((name) => [name, levelOf(name)])),
);

type Texts = { [K in TextColumn]: z.ZodOptional<(typeof PROFILE)[K]["input"]> };
/** What somebody writes in place of both of two versions of a text. */
export const THIRD_TEXTS = z
  .strictObject(Object.fromEntries(TEXT_COLUMNS.map((name) => [name, PROFILE[name].input.optional()])) as unknown as Texts)
  .optional();

/** For each field of the form of a profile, each language of a text and each of some other names: one of these values, or nothing. */
export function choicesAmong<const T extends readonly [string, ...string[]], Other extends string = never>(
  values: T,
  others: readonly Other[] = [],
) {
  const one = z.enum(values).optional();
  const each = z.strictObject({ en: one, es: one, eu: one }).optional();
  type Shape = { [K in FormColumn]: K extends TextColumn ? typeof each : typeof one } & { [K in Other]: typeof one };
  const fields = FORM_COLUMNS.map((name) => [name, isText(name) ? each : one] as const);
  return z.strictObject(Object.fromEntries([...fields, ...others.map((name) => [name, one] as const)]) as unknown as Shape);
}
