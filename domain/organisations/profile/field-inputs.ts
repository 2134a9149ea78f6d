import { z } from "zod";
import type { Localised } from "#domain/kernel/state";
import type { CheckedIdentifier } from "#domain/organisations/identifiers/identifiers";

/** Nothing typed is null. */
export const maybe = <T extends z.ZodType>(field: T) => field.optional().transform((value): z.output<T> | null => value ?? null);

/** One of a list, or none. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => maybe(z.enum(values));

/** Any of a list, in its order. */
export const codes = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .default([])
    .transform((chosen): T[number][] => values.filter((value) => (chosen as string[]).includes(value)));

/** A text in the languages in which it was filled in. */
export const inEachLanguage = (each: z.ZodType<string>) =>
  z
    .strictObject({ en: each.optional(), es: each.optional(), eu: each.optional() })
    .optional()
    .transform((texts): Localised => Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text)));

/** An identifier as its check stores it; a problem is told as `name.why`. */
export const checkedBy = (name: string, check: (value: string) => CheckedIdentifier) =>
  z.string().transform((value, ctx) => {
    const checked = check(value);
    if (checked.ok) return checked.value;
    ctx.addIssue({ code: "custom", params: { code: `${name}.${checked.why}` }, input: value });
    return z.NEVER;
  });
