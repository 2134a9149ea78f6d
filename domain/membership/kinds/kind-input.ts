import { z } from "zod";
import { line } from "#domain/kernel/input";
import { kindKey } from "#domain/organisations/kinds/kind-input";
import { KINDS } from "#domain/organisations/state";

/** A kind of organisation, to close for new applications, to open again or to remove. */
export const OfKind = z.strictObject({ kind: kindKey });
export type OfKind = z.infer<typeof OfKind>;

const name = line(60);
const hint = line(200, 0).default("");
/** Shown everywhere in the reader's language, so it has a name in all three. */
const words = { nameEn: name, nameEs: name, nameEu: name, hintEn: hint, hintEs: hint, hintEu: hint };

export const AddKind = z.strictObject({ basedOn: z.enum(KINDS), ...words });
export type AddKind = z.infer<typeof AddKind>;

/** `version`: of the words that the form showed. */
export const RenameKind = z.strictObject({ kind: kindKey, version: z.coerce.number().int().min(1), ...words });
export type RenameKind = z.infer<typeof RenameKind>;

export const MoveKind = z.strictObject({ kind: kindKey, move: z.enum(["up", "down"]) });
export type MoveKind = z.infer<typeof MoveKind>;

type Typed = Pick<AddKind, keyof typeof words>;
/** The form's fields as the words of a kind. */
export const kindWords = ({ nameEn, nameEs, nameEu, hintEn, hintEs, hintEu }: Typed) => ({
  name: { en: nameEn, es: nameEs, eu: nameEu },
  hint: Object.fromEntries(Object.entries({ en: hintEn, es: hintEs, eu: hintEu }).filter(([, text]) => text)),
});
