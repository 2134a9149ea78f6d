import { z } from "zod";
import { idField, line } from "#domain/kernel/input";
import { LOCALES, type Localised } from "#domain/kernel/state";
import { KINDS } from "#domain/organisations/state";
import type { AddedQuestion, DefinitionEdit } from "./edit-definition.ts";

const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
/** What the editor saw: the stamp of the body. */
const version = z.string().regex(/^[0-9a-f]{16}$/);
const of = { kind: z.enum(KINDS), version };

/** A kind of organisation, to close for new applications or to open again. */
export const OfKind = z.strictObject({ kind: z.enum(KINDS) });
export type OfKind = z.infer<typeof OfKind>;

export const DEFINITION_STEPS = ["optional", "required", "remove", "up", "down", "pageUp", "pageDown"] as const;
/** What staff may add. The identifier, the country and the like are the portal's own. */
export const OWN_TYPES = ["text", "paragraph", "number", "email", "phone", "web", "choice", "choices", "document"] as const;

/** A step on a question, or on the page that begins with it. */
export const ChangeQuestion = z.strictObject({ ...of, step: z.enum(DEFINITION_STEPS), question: name });
export type ChangeQuestion = z.infer<typeof ChangeQuestion>;

const optionList = z
  .string()
  .max(6000)
  .default("")
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((each) => each.trim())
      .filter(Boolean),
  )
  .pipe(z.array(line(120)).max(60));
const hint = line(300, 0).default("");
/** In all three languages, or in none. */
const whole = (name: string, given: string[], ctx: z.RefinementCtx) => {
  const written = given.filter(Boolean).length;
  if (written > 0 && written < given.length) ctx.addIssue({ code: "custom", path: [name], params: { code: "allThree" } });
};

/** A question of the cluster's own, as the form sends it. Its options are one a line. */
export const AddQuestion = z
  .strictObject({
    ...of,
    /** `section:<key>` for a page of its own at the end, or the page that it joins. */
    place: z.string().regex(/^(section:)?[a-z][A-Za-z0-9]{0,39}$/),
    type: z.enum(OWN_TYPES),
    labelEn: line(200),
    labelEs: line(200),
    labelEu: line(200),
    hintEn: hint,
    hintEs: hint,
    hintEu: hint,
    optionsEn: optionList,
    optionsEs: optionList,
    optionsEu: optionList,
    optional: z.boolean().default(false),
    /** `<question>=<option>`: asked only after that answer. */
    when: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]{0,39}=[A-Za-z0-9]{1,40}$/)
      .optional(),
  })
  .superRefine((given, ctx) => {
    const say = (path: string, code: string) => ctx.addIssue({ code: "custom", path: [path], params: { code } });
    whole("hintEn", [given.hintEn, given.hintEs, given.hintEu], ctx);
    if (given.type !== "choice" && given.type !== "choices") return;
    if (given.optionsEn.length < 2) say("optionsEn", "two");
    if (given.optionsEs.length !== given.optionsEn.length) say("optionsEs", "asMany");
    if (given.optionsEu.length !== given.optionsEn.length) say("optionsEu", "asMany");
  });
export type AddQuestion = z.infer<typeof AddQuestion>;

const option = z.string().regex(/^[A-Za-z0-9]{1,40}$/);
const label = line(200, 0).default("");

/** Other words for a question. None at all: those of the portal, for a question of the portal's. */
export const RewordQuestion = z
  .strictObject({ ...of, question: name, labelEn: label, labelEs: label, labelEu: label, hintEn: hint, hintEs: hint, hintEu: hint })
  .superRefine((given, ctx) => {
    whole("labelEn", [given.labelEn, given.labelEs, given.labelEu], ctx);
    whole("hintEn", [given.hintEn, given.hintEs, given.hintEu], ctx);
  });
export type RewordQuestion = z.infer<typeof RewordQuestion>;

const answer = { optionEn: line(120), optionEs: line(120), optionEu: line(120) };
export const AddOption = z.strictObject({ ...of, question: name, ...answer });
export type AddOption = z.infer<typeof AddOption>;
export const RewordOption = z.strictObject({ ...of, question: name, option, ...answer });
export type RewordOption = z.infer<typeof RewordOption>;
export const RemoveOption = z.strictObject({ ...of, question: name, option });
export type RemoveOption = z.infer<typeof RemoveOption>;

export const PublishDefinition = z.strictObject(of);
export type PublishDefinition = z.infer<typeof PublishDefinition>;

export const RestoreDefinition = z.strictObject({ ...of, from: idField });
export type RestoreDefinition = z.infer<typeof RestoreDefinition>;

const said = (...texts: string[]) => Object.fromEntries(LOCALES.map((locale, n) => [locale, texts[n] ?? ""])) as Localised;

/** The form's fields as the question that they describe. */
export function asAddition(given: AddQuestion): DefinitionEdit {
  const [whenQuestion, whenIs] = given.when?.split("=") ?? [];
  const choice = given.type === "choice" || given.type === "choices";
  const question: AddedQuestion = {
    type: given.type,
    label: said(given.labelEn, given.labelEs, given.labelEu),
    ...(given.hintEn ? { hint: said(given.hintEn, given.hintEs, given.hintEu) } : {}),
    ...(given.optional ? { optional: true } : {}),
    ...(given.type === "text" ? { limit: 160 } : given.type === "paragraph" ? { limit: 1200 } : {}),
    ...(choice
      ? {
          options: given.optionsEn.map((text, n) => ({
            key: `o${n + 1}`,
            label: said(text, given.optionsEs[n] ?? "", given.optionsEu[n] ?? ""),
          })),
        }
      : {}),
    ...(whenQuestion && whenIs ? { when: { question: whenQuestion, is: [whenIs] } } : {}),
  };
  return { step: "add", place: given.place, question };
}

/** The form of a question's words as the edit that it asks for. */
export const asRewording = (given: RewordQuestion): DefinitionEdit => ({
  step: "reword",
  question: given.question,
  ...(given.labelEn ? { label: said(given.labelEn, given.labelEs, given.labelEu) } : {}),
  ...(given.hintEn ? { hint: said(given.hintEn, given.hintEs, given.hintEu) } : {}),
});

export const answerSaid = ({ optionEn, optionEs, optionEu }: AddOption | RewordOption) => said(optionEn, optionEs, optionEu);
