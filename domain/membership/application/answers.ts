import { z } from "zod";
import { COUNTRIES } from "#domain/kernel/countries";
import { emailAddress, line, paragraph, webAddress } from "#domain/kernel/input";
import { type Problem, problemOf } from "#domain/kernel/problems";
import type { Answer, Question } from "#domain/membership/state";
import { foundingYear } from "#domain/organisations/identifiers/founding-year";
import { checkIdentifier, identifierFor } from "#domain/organisations/identifiers/identifiers";
import { isPostalCode } from "./postal-codes.ts";

/** A checked answer: its stored form, nothing where it was left empty, or what is wrong with it. */
export type CheckedAnswer = { ok: true; value: Answer | undefined } | { ok: false; problem: Problem };

/** Questions that one sentence answers: a line would show half of it. */
export const SENTENCES = ["short"];
/** The questions and the types of question that are checked in a way of their own, or by the country. */
const BY_KEY = [...SENTENCES, "founded"];
const BY_COUNTRY: Question["type"][] = ["postalCode", "identifier", "pic", "ror"];
/** Of how many characters an answer of one line has at most where its question says nothing else. */
export const LINE_LIMIT = 160;
const PARAGRAPH = 2000;
const MAX = 10_000_000;
const code = (code: string) => ({ params: { code } });

const phone = z
  .string()
  .transform((text) => text.normalize("NFKC").trim().replace(/\s+/g, " "))
  .pipe(
    z
      .string()
      .max(40)
      .refine((text) => /^\+?[0-9 ().\-/]+$/.test(text) && text.replace(/\D/g, "").length >= 6, code("phone")),
  );
/** Whole numbers, with or without signs between thousands; stored as digits. */
const wholeNumber = z
  .string()
  .transform((text) => text.trim().replace(/(?<=\d)[ .,'\u00a0\u202f](?=\d{3}(?!\d))/g, ""))
  .pipe(z.string().refine((text) => /^\d+$/.test(text), code("number")))
  .transform(Number)
  .pipe(z.number().max(MAX))
  .transform(String);
const founded = wholeNumber.transform(Number).pipe(foundingYear()).transform(String);

/** Whether the value of one question is one of its type, and how it is stored. Whether it may be empty is another question. */
export function checkAnswer(question: Question, sent: Answer | undefined, country: string): CheckedAnswer {
  const value = Array.isArray(sent) ? sent.filter((one) => one !== "") : sent;
  if (value === undefined || value.length === 0 || (typeof value === "string" && value.trim() === ""))
    return { ok: true, value: undefined };
  if (question.type === "organisations") return members(question, typeof value === "string" ? [value] : value);
  if (question.type === "choices") return choices(question, typeof value === "string" ? [value] : value);
  const one = Array.isArray(value) ? value[0] : value;
  if (question.type === "choice") return choice(question, one);
  const parsed = schemaOf(question, country).safeParse(one);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, problem: issue ? problemOf({ ...issue, input: one } as z.core.$ZodIssue) : { code: "format", details: {} } };
}

const choice = ({ options }: Question, value: Answer | undefined): CheckedAnswer =>
  typeof value === "string" && options?.some(({ key }) => key === value)
    ? { ok: true, value }
    : { ok: false, problem: { code: "choice", details: {} } };

function choices(question: Question, values: string[]): CheckedAnswer {
  const known = (question.options ?? []).map(({ key }) => key);
  if (values.some((value) => !known.includes(value))) return { ok: false, problem: { code: "choice", details: {} } };
  const chosen = known.filter((key) => values.includes(key));
  if (question.limit !== undefined && chosen.length > question.limit)
    return { ok: false, problem: { code: "tooMany", details: { max: question.limit } } };
  return { ok: true, value: chosen };
}

/** Names as they were typed; whether they are members' names is asked of the directory. */
function members(question: Question, values: string[]): CheckedAnswer {
  const names = values.map((value) => line(LINE_LIMIT).safeParse(value)).flatMap((name) => (name.success ? [name.data] : []));
  if (names.length < values.length) return { ok: false, problem: { code: "tooLong", details: { max: LINE_LIMIT } } };
  if (question.limit !== undefined && names.length > question.limit)
    return { ok: false, problem: { code: "tooMany", details: { max: question.limit } } };
  return { ok: true, value: names };
}

/** The schemas that were made, by what they depend on: making one takes far longer than checking an answer with it. */
const made = new Map<string, z.ZodType<string>>();

function schemaOf(question: Question, country: string): z.ZodType<string> {
  const of = [question.type, question.limit, BY_KEY.includes(question.key) && question.key, BY_COUNTRY.includes(question.type) && country];
  const name = of.join(" ");
  const schema = made.get(name) ?? newSchema(question, country);
  made.set(name, schema);
  return schema;
}

function newSchema(question: Question, country: string): z.ZodType<string> {
  switch (question.type) {
    case "text":
      return SENTENCES.includes(question.key) ? unbroken(question.limit ?? LINE_LIMIT) : line(question.limit ?? LINE_LIMIT);
    case "paragraph":
      return paragraph(question.limit ?? PARAGRAPH);
    case "email":
      return emailAddress;
    case "web":
      return webAddress;
    case "phone":
      return phone;
    case "number":
      return question.key === "founded" ? founded : wholeNumber;
    case "country":
      return z.enum(COUNTRIES as [string, ...string[]]);
    case "postalCode":
      return line(12).refine((value) => isPostalCode(country, value), code("postalCode"));
    case "identifier":
      return identifier(identifierFor(country), country);
    case "pic":
      return identifier("pic", country);
    case "ror":
      return identifier("ror", country);
    default:
      return z.never();
  }
}

/** Typed into a box of several lines, it is still one. */
const unbroken = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s*[\r\n]+\s*/g, " "))
    .pipe(line(max));

const identifier = (kind: Parameters<typeof checkIdentifier>[0], country: string) =>
  z.string().transform((value, ctx) => {
    const checked = checkIdentifier(kind, country, value);
    if (checked.ok) return checked.value;
    ctx.addIssue({ code: "custom", ...code(`${kind}.${checked.why}`), input: value });
    return z.NEVER;
  });
