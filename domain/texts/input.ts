import { z } from "zod";
import { paragraph } from "#domain/kernel/input";
import { LOCALES } from "#domain/kernel/state";
import { PREPARED_TEXT_KEYS } from "./state.ts";

/** Characters of a prepared text: what is written after it has room in every letter. */
export const TEXT_LIMIT = 800;

const words = paragraph(TEXT_LIMIT, 0).default("");

/** The cluster's own words for a prepared text, in every language, or in none: then the portal's are used again. */
export const WritePreparedText = z
  .strictObject({ key: z.enum(PREPARED_TEXT_KEYS), en: words, es: words, eu: words })
  .superRefine((input, check) => {
    const written = LOCALES.filter((locale) => input[locale]);
    const missing = LOCALES.find((locale) => !input[locale]);
    if (written.length > 0 && missing) check.addIssue({ code: "custom", path: [missing], params: { code: "allThree" } });
  });
export type WritePreparedText = z.infer<typeof WritePreparedText>;
