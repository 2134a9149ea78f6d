import { endOnce, withFullStop } from "#domain/kernel/mail/full-stop";

/** What a letter may say in a text of its own: each is in braces, {firstName}. */
export const LETTER_VARIABLES = ["firstName", "organisation", "reference", "reason", "points", "date"] as const;
/** What a subject may say: none of it is longer than a line. */
export const SUBJECT_VARIABLES: readonly LetterVariable[] = ["firstName", "organisation", "reference", "date"];
export type LetterVariable = (typeof LETTER_VARIABLES)[number];
export type LetterValues = Readonly<Record<LetterVariable, string>>;

const isVariable = (name: string): name is LetterVariable => (LETTER_VARIABLES as readonly string[]).includes(name);
const BRACES = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

type Part = { text: string } | { variable: LetterVariable } | { unknown: string };

/** The parts of a template: `{name}` is a variable, `{{` and `}}` are braces that stay. */
function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of template.matchAll(BRACES)) {
    const [all, name] = found;
    if (found.index > at) parts.push({ text: template.slice(at, found.index) });
    at = found.index + all.length;
    if (all === "{{" || all === "}}") parts.push({ text: all.slice(1) });
    else if (name !== undefined && isVariable(name.trim())) parts.push({ variable: name.trim() as LetterVariable });
    else parts.push({ unknown: all });
  }
  if (at < template.length) parts.push({ text: template.slice(at) });
  return parts;
}

/** What is in braces and is none of the variables that may be there: a letter with any is refused. */
export const unknownVariables = (template: string, may: readonly LetterVariable[] = LETTER_VARIABLES): string[] =>
  partsOf(template).flatMap((part) =>
    "unknown" in part ? [part.unknown] : "variable" in part && !may.includes(part.variable) ? [`{${part.variable}}`] : [],
  );

/** Which variables a template says. */
export const variablesOf = (template: string): LetterVariable[] => [
  ...new Set(partsOf(template).flatMap((part) => ("variable" in part ? [part.variable] : []))),
];

/**
 * The letter with its values: plain text, which the mail escapes where it is drawn as HTML. A value is put in as it is:
 * braces in it mean nothing, so that nobody writes a variable by being called one.
 */
export function letterText(template: string, values: LetterValues): string {
  const own = withFullStop(values);
  const parts = partsOf(template).map((part) => ("text" in part ? part.text : "variable" in part ? own[part.variable] : part.unknown));
  return endOnce(parts.join(""));
}
