import { z } from "zod";
import { idField, line } from "#domain/kernel/input";

const reference = z.string().regex(/^[0-9A-Z-]{8,40}$/);
const question = z.string().regex(/^[\w-]{1,60}$/);

/** What an image shows. */
export const AltText = line(200, 0);

/** A file that was checked and rebuilt, and what it answers. */
export const AttachDocument = z.strictObject({
  reference,
  question,
  altText: AltText.default(""),
  name: line(120),
  type: z.string().max(100),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  storageKey: idField,
});
export type AttachDocument = z.input<typeof AttachDocument>;

export const RemoveDocument = z.strictObject({ reference, document: idField });
export type RemoveDocument = z.infer<typeof RemoveDocument>;
