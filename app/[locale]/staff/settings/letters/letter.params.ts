import { z } from "zod";
import { SaveLetter } from "#domain/review/input";
import { LETTER_VIEWS } from "#domain/review/letters/letter";

/** The editor's form: with `send` the letter is emailed to its writer instead of being saved. `view`: how the email beside it is shown, which saves nothing. */
export const WriteLetter = SaveLetter.extend({ send: z.literal("test").optional(), view: z.enum(LETTER_VIEWS).optional() });
