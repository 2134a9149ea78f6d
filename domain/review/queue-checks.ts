import { and, inArray, isNull, sql } from "drizzle-orm";
import {
  applicationAnswers,
  applicationDefinitions,
  applicationDocuments,
  applicationReferences,
  changeRequests,
} from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import type { Definition, Question } from "../membership/state.ts";
import { checkIdentifier, type IdentifierProblem, identifierFor } from "../organisations/identifiers.ts";
import { type Like, likesOf } from "./queue-likes.ts";

/** What somebody should look at before deciding, and what was found in order. */
export type Check =
  | Like
  | { code: "identifier"; look: true; why: IdentifierProblem }
  | { code: "documents" | "reference" | "answers"; look: true; n: number }
  | { code: "identifierFits" | "referencesGiven"; look: false; n?: number };

export type Checked = {
  id: string;
  organisationId: string | null;
  definitionId: string | null;
  country: string;
};

/** The checks of a page's applications, in as many queries as there are kinds of check. */
export async function checksOf(ctx: Context, rows: Checked[]): Promise<Map<string, Check[]>> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [likes, answers, documents, asked, references, newAnswers] = [
    await likesOf(ctx, rows),
    await answersOf(ctx, ids),
    await documentsOf(ctx, ids),
    await questionsOf(ctx, rows),
    await referencesOf(ctx, ids),
    await answeredRequests(ctx, ids),
  ];
  return new Map(
    rows.map((row) => {
      const checks: (Check | undefined)[] = [
        likes.get(row.id),
        identifierCheck(row, asked.get(row.definitionId ?? "") ?? [], answers.get(row.id)),
        lacking(asked.get(row.definitionId ?? "") ?? [], answers.get(row.id), documents.get(row.id)),
        ...referenceChecks(references.get(row.id) ?? []),
        newAnswers.get(row.id) ? { code: "answers", look: true, n: newAnswers.get(row.id) ?? 0 } : undefined,
      ];
      return [row.id, checks.filter((check) => check !== undefined)];
    }),
  );
}

type Answers = Map<string, string | string[]>;

async function answersOf(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({ id: applicationAnswers.applicationId, question: applicationAnswers.question, value: applicationAnswers.value })
    .from(applicationAnswers)
    .where(inArray(applicationAnswers.applicationId, ids));
  const byId = new Map<string, Answers>();
  for (const { id, question, value } of rows) byId.set(id, (byId.get(id) ?? new Map()).set(question, value));
  return byId;
}

async function documentsOf(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({ id: applicationDocuments.applicationId, question: applicationDocuments.question })
    .from(applicationDocuments)
    .where(and(inArray(applicationDocuments.applicationId, ids), isNull(applicationDocuments.removedAt)));
  const byId = new Map<string, Set<string>>();
  for (const { id, question } of rows) byId.set(id, (byId.get(id) ?? new Set()).add(question));
  return byId;
}

async function questionsOf(ctx: Context, rows: Checked[]) {
  const ids = [...new Set(rows.map(({ definitionId }) => definitionId))].filter((id) => id !== null);
  const found = ids.length
    ? await ctx.db
        .select({ id: applicationDefinitions.id, body: applicationDefinitions.body })
        .from(applicationDefinitions)
        .where(inArray(applicationDefinitions.id, ids))
    : [];
  const questions = ({ sections }: Definition) => sections.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
  return new Map(found.map(({ id, body }) => [id, questions(body)]));
}

function identifierCheck(row: Checked, questions: Question[], answers: Answers | undefined): Check | undefined {
  const question = questions.find(({ type }) => type === "identifier");
  const value = question && answers?.get(question.key);
  if (typeof value !== "string") return undefined;
  const checked = checkIdentifier(identifierFor(row.country), row.country, value);
  return checked.ok ? { code: "identifierFits", look: false } : { code: "identifier", look: true, why: checked.why };
}

function lacking(questions: Question[], answers: Answers | undefined, given: Set<string> | undefined): Check | undefined {
  const isAsked = ({ when }: Question) => !when || when.is.includes(String(answers?.get(when.question) ?? ""));
  const n = questions.filter(
    (question) => question.type === "document" && !question.optional && isAsked(question) && !given?.has(question.key),
  ).length;
  return n > 0 ? { code: "documents", look: true, n } : undefined;
}

type Reference = { answer: string | null };

async function referencesOf(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({ id: applicationReferences.applicationId, answer: applicationReferences.answer })
    .from(applicationReferences)
    .where(inArray(applicationReferences.applicationId, ids));
  const byId = new Map<string, Reference[]>();
  for (const { id, answer } of rows) byId.set(id, [...(byId.get(id) ?? []), { answer }]);
  return byId;
}

function referenceChecks(references: Reference[]): Check[] {
  const no = references.filter(({ answer }) => answer === "no").length;
  const yes = references.filter(({ answer }) => answer === "yes").length;
  if (no > 0) return [{ code: "reference", look: true, n: no }];
  return yes > 0 ? [{ code: "referencesGiven", look: false, n: yes }] : [];
}

/** How many requests each applicant has answered: there is something new to read. */
async function answeredRequests(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({ id: changeRequests.applicationId, n: sql<number>`count(${changeRequests.answeredAt})` })
    .from(changeRequests)
    .where(inArray(changeRequests.applicationId, ids))
    .groupBy(changeRequests.applicationId);
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}
