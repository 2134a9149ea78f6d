import { z } from "zod";
import { line, paragraph } from "#domain/kernel/input";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { type AnyTextKey, isOwnText, isStandardText, OWN_PURPOSES } from "./state.ts";

/** Characters of a prepared text: what is written after it has room in every letter. */
export const TEXT_LIMIT = 800;

/** Characters of the name under which staff choose a text. */
export const LABEL_LIMIT = 80;

const words = paragraph(TEXT_LIMIT, 0).default("");
const label = line(LABEL_LIMIT, 0).default("");
const inLanguages = { en: words, es: words, eu: words, labelEn: label, labelEs: label, labelEu: label };
const key = z.string().refine((given) => isStandardText(given) || isOwnText(given), { params: { code: "choice" } });
type Languages = z.output<z.ZodObject<typeof inLanguages>>;
const LABELS = { en: "labelEn", es: "labelEs", eu: "labelEu" } as const;

/** A text and a name are each written in every language, or in none; `isNeeded`: in every one. */
function checkLanguages(input: Languages, check: z.RefinementCtx, isNeeded: boolean) {
  for (const fieldOf of [(locale: Locale) => locale, (locale: Locale) => LABELS[locale]]) {
    const missing = LOCALES.map(fieldOf).find((field) => !input[field]);
    const isBegun = LOCALES.some((locale) => input[fieldOf(locale)]);
    if (missing && (isNeeded || isBegun)) check.addIssue({ code: "custom", path: [missing], params: { code: "allThree" } });
  }
}

/** The cluster's own words and name for a prepared text, in every language, or in none: then the portal's are used again. One that the cluster added needs both. */
export const WritePreparedText = z
  .strictObject({ key, ...inLanguages })
  .superRefine((input, check) => checkLanguages(input, check, isOwnText(input.key)))
  .transform(({ key, ...written }) => ({ key: key as AnyTextKey, ...written }));
export type WritePreparedText = z.input<typeof WritePreparedText> & { key: AnyTextKey };

export const AddPreparedText = z
  .strictObject({ purpose: z.enum(OWN_PURPOSES), ...inLanguages })
  .superRefine((input, check) => checkLanguages(input, check, true));
export type AddPreparedText = z.infer<typeof AddPreparedText>;

export const RemovePreparedText = z.strictObject({ key }).transform(({ key }) => ({ key: key as AnyTextKey }));
export type RemovePreparedText = z.infer<typeof RemovePreparedText>;
