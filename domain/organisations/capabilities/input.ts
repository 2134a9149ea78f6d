import { z } from "zod";
import { idField, line, paragraph, webAddress } from "#domain/kernel/input";
import { LOCALES } from "#domain/kernel/state";
import { EVIDENCE_KINDS, TRLS } from "#domain/organisations/state";
import { CAPABILITY_CODES } from "./capability-terms.ts";

const maybe = <T extends z.ZodType>(field: T) => field.optional().transform((value): z.output<T> | null => value ?? null);

const evidence = z
  .strictObject({ kind: z.enum(EVIDENCE_KINDS).optional(), title: line(160).optional(), url: webAddress.optional() })
  .optional()
  .transform((given, ctx) => {
    const { kind, title, url } = given ?? {};
    if (!kind && !title && !url) return null;
    const missing = (path: string) => ctx.addIssue({ code: "custom", path: [path], params: { code: "missing" }, input: given });
    if (!title) missing("title");
    if (!kind) missing("kind");
    return kind && title ? { kind, title, url: url ?? null } : z.NEVER;
  });

const said = {
  organisationId: idField,
  term: maybe(z.enum(CAPABILITY_CODES)),
  tag: maybe(line(80)),
  trl: maybe(z.enum(TRLS)),
  text: maybe(paragraph(300)),
  lang: z.enum(LOCALES),
  evidence,
};

type Named = { term: string | null; tag: string | null };
/** A capability is a term of the vocabulary or words of its own: one of both. */
function isNamedOnce({ term, tag }: Named, ctx: z.core.$RefinementCtx) {
  const issue = (path: string, code: string) => ctx.addIssue({ code: "custom", path: [path], params: { code }, input: tag });
  if (!term && !tag) issue("term", "missing");
  if (term && tag) issue("tag", "both");
}

export const AddCapability = z.strictObject(said).superRefine(isNamedOnce);
export type AddCapability = z.output<typeof AddCapability>;
/** `before`: what the form showed, so that somebody else's change in the meantime is not overwritten unseen. */
export const EditCapability = z.strictObject({ ...said, capabilityId: idField, before: z.string().max(4000) }).superRefine(isNamedOnce);
export type EditCapability = z.output<typeof EditCapability>;
export const OneCapability = z.strictObject({ organisationId: idField, capabilityId: idField });
export type OneCapability = z.output<typeof OneCapability>;
