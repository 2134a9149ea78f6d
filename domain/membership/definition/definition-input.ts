import { z } from "zod";
import { idField, line } from "#domain/kernel/input";
import { LOCALES, type Localised } from "#domain/kernel/state";
import { SECTIONS } from "#domain/membership/state";
import { kindKey } from "#domain/organisations/kinds/kind-input";
import { CONDITION } from "./conditions.ts";
import type { AddedQuestion, DefinitionEdit } from "./edit-definition.ts";

const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
/** What the editor saw: the stamp of the body. */
const version = z.string().regex(/^[0-9a-f]{16}$/);
const of = { kind: kindKey, version };

export const DEFINITION_STEPS = ["optional", "required", "remove", "up", "down", "pageUp", "pageDown"] as const;
/** What staff may add. The identifier, the country and the like are the portal's own. */
export const OWN_TYPES = ["text", "paragraph", "number", "email", "phone", "web", "choice", "choices", "document"] as const;

/** A step on a question, or on the page that begins with it. */
export const ChangeQuestion = z.strictObject({ ...of, step: z.enum(DEFINITION_STEPS), question: name });
export type ChangeQuestion = z.infer<typeof ChangeQuestion>;

const KEY = "[a-z][A-Za-z0-9]{0,39}";
const MOVE = new RegExp(`^(?:(?:up|down) ${KEY}|place ${KEY} (?:${SECTIONS.join("|")})(?: ${KEY})?)$`);
/** Where a question goes: `up <question>`, `down <question>`, or `place <question> <section>` with the question that it is put before. */
export const MoveQuestion = z.strictObject({
  ...of,
  move: z.string().regex(MOVE),
});
export type MoveQuestion = z.infer<typeof MoveQuestion>;

/** The move as the edit that it asks for. */
export function asMove({ move }: MoveQuestion): DefinitionEdit {
  const [step = "", question = "", section, before] = move.split(" ");
  if (step === "up" || step === "down") return { step, question };
  const name = SECTIONS.find((each) => each === section) ?? SECTIONS[0];
  return { step: "place", question, section: name, before };
}

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
const label = line(200, 0).default("");
/** In one language at least: what lacks another one stays a draft. */
function some(name: string, given: string[], ctx: z.RefinementCtx) {
  if (!given.some(Boolean)) ctx.addIssue({ code: "custom", path: [name], params: { code: "some" } });
}
const condition = z.string().regex(CONDITION);

/** A question of the cluster's own, as the form sends it. Its options are one a line. */
export const AddQuestion = z
  .strictObject({
    ...of,
    /** `section:<key>` for a page of its own at the end, or the page that it joins. */
    place: z.string().regex(/^(section:)?[a-z][A-Za-z0-9]{0,39}$/),
    type: z.enum(OWN_TYPES),
    labelEn: label,
    labelEs: label,
    labelEu: label,
    hintEn: hint,
    hintEs: hint,
    hintEu: hint,
    optionsEn: optionList,
    optionsEs: optionList,
    optionsEu: optionList,
    optional: z.boolean().default(false),
    /** `<question>=<answer>`: asked only after that answer, or after one of a group. */
    when: condition.optional(),
  })
  .superRefine((given, ctx) => {
    const say = (path: string, code: string) => ctx.addIssue({ code: "custom", path: [path], params: { code } });
    some("labelEn", [given.labelEn, given.labelEs, given.labelEu], ctx);
    if (given.type !== "choice" && given.type !== "choices") return;
    const lists = { optionsEn: given.optionsEn, optionsEs: given.optionsEs, optionsEu: given.optionsEu };
    const [first, ...others] = Object.entries(lists).filter(([, list]) => list.length > 0);
    if (!first || first[1].length < 2) return say(first?.[0] ?? "optionsEn", "two");
    for (const [name, list] of others) if (list.length !== first[1].length) say(name, "asMany");
  });
export type AddQuestion = z.infer<typeof AddQuestion>;

const option = z.string().regex(/^[A-Za-z0-9]{1,40}$/);

/** Other words for a question, and after which answers it is asked. No words at all: those of the portal, for a question of the portal's. */
export const RewordQuestion = z.strictObject({
  ...of,
  question: name,
  labelEn: label,
  labelEs: label,
  labelEu: label,
  hintEn: hint,
  hintEs: hint,
  hintEu: hint,
  /** As of a new question, with `also` for further answers to the same one. Sent where the form asks it. */
  asksWhen: z.boolean().default(false),
  when: condition.optional(),
  also: z.array(condition).max(60).default([]),
});
export type RewordQuestion = z.infer<typeof RewordQuestion>;

const inSome = ({ optionEn, optionEs, optionEu }: { optionEn: string; optionEs: string; optionEu: string }, ctx: z.RefinementCtx) =>
  some("optionEn", [optionEn, optionEs, optionEu], ctx);
const answerText = line(120, 0).default("");
const answer = { optionEn: answerText, optionEs: answerText, optionEu: answerText };
export const AddOption = z.strictObject({ ...of, question: name, ...answer }).superRefine(inSome);
export type AddOption = z.infer<typeof AddOption>;
export const RewordOption = z.strictObject({ ...of, question: name, option, ...answer }).superRefine(inSome);
export type RewordOption = z.infer<typeof RewordOption>;
/** A step on one answer: `removeOption o1`, `optionUp o1` or `optionDown o1`. */
export const ChangeOption = z.strictObject({
  ...of,
  question: name,
  change: z.string().regex(/^(removeOption|optionUp|optionDown) [A-Za-z0-9]{1,40}$/),
});
export type ChangeOption = z.infer<typeof ChangeOption>;

/** The step on an answer as the edit that it asks for. */
export function asOptionChange({ question, change }: ChangeOption): DefinitionEdit {
  const [step, option = ""] = change.split(" ");
  return { step: step as "removeOption" | "optionUp" | "optionDown", question, option };
}

export const PublishDefinition = z.strictObject(of);
export type PublishDefinition = z.infer<typeof PublishDefinition>;

export const RestoreDefinition = z.strictObject({ ...of, from: idField });
export type RestoreDefinition = z.infer<typeof RestoreDefinition>;

/** A text in the languages in which it is written; none where it is in none. */
function said(...texts: string[]): Localised {
  return Object.fromEntries(LOCALES.map((locale, n) => [locale, texts[n] ?? ""]).filter(([, text]) => text));
}
const isWritten = (words: Localised) => Object.keys(words).length > 0;

/** The form's fields as the question that they describe. */
export function asAddition(given: AddQuestion): DefinitionEdit {
  const choice = given.type === "choice" || given.type === "choices";
  const hint = said(given.hintEn, given.hintEs, given.hintEu);
  const lists = [given.optionsEn, given.optionsEs, given.optionsEu];
  const longest = Math.max(...lists.map((list) => list.length));
  const question: AddedQuestion = {
    type: given.type,
    label: said(given.labelEn, given.labelEs, given.labelEu),
    ...(isWritten(hint) ? { hint } : {}),
    ...(given.optional ? { optional: true } : {}),
    ...(given.type === "text" ? { limit: 160 } : given.type === "paragraph" ? { limit: 1200 } : {}),
    ...(choice
      ? { options: Array.from({ length: longest }, (_, n) => ({ key: `o${n + 1}`, label: said(...lists.map((list) => list[n] ?? "")) })) }
      : {}),
  };
  return { step: "add", place: given.place, question, after: given.when ? [given.when] : [] };
}

/** The form of a question's words as the edit that it asks for. */
export function asRewording(given: RewordQuestion): DefinitionEdit {
  const [label, hint] = [said(given.labelEn, given.labelEs, given.labelEu), said(given.hintEn, given.hintEs, given.hintEu)];
  return {
    step: "reword",
    question: given.question,
    ...(isWritten(label) ? { label } : {}),
    ...(isWritten(hint) ? { hint } : {}),
    ...(given.asksWhen ? { after: given.when ? [given.when, ...given.also] : [] } : {}),
  };
}

export const answerSaid = ({ optionEn, optionEs, optionEu }: AddOption | RewordOption) => said(optionEn, optionEs, optionEu);
