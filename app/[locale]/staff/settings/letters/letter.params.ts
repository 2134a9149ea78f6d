import { z } from "zod";
import { SaveLetter } from "#domain/review/input";

/** The editor's form: with `send` the letter is emailed to its writer instead of being saved. */
export const WriteLetter = SaveLetter.extend({ send: z.literal("test").optional() });
