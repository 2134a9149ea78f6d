import { type AnyColumn, and, eq, exists, inArray, isNotNull, isNull, not, or, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { applicationDefinitions } from "#db/schema/kinds";
import { applicationAnswers, applicationDocuments, changePoints, changeRequests, memberReferences } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import { type Answer, type ApplicationStatus, OPEN_STATUSES, type Question } from "#domain/membership/state";
import { checkIdentifier, type IdentifierProblem, identifierFor } from "#domain/organisations/identifiers/identifiers";
import { SECTORS, type Sector } from "#domain/organisations/state";
import { likesOf, type QueueLike } from "./queue-likes.ts";
import { documentsAsked, isAsked, questionsForChecks, questionsIn } from "./queue-questions.ts";

/** What somebody should look at before deciding, and what was found in order. */
export type CheckResult =
  | QueueLike
  | { code: "identifier"; look: true; why: IdentifierProblem }
  | { code: "noNumber"; look: true }
  | { code: "documents" | "memberReference" | "answers"; look: true; n: number }
  | { code: "identifierFits" | "memberReferencesGiven"; look: false; n?: number };

export type CheckedApplication = {
  id: string;
  organisationId: string | null;
  definitionId: string | null;
  country: string;
  status: ApplicationStatus;
};

/** What is found of each of a page's applications, in as many queries whatever they are: its checks, and the sectors that it names. Of what has ended there is nothing left to look at. */
export async function checksOf(
  ctx: Context,
  rows: CheckedApplication[],
): Promise<Map<string, { checks: CheckResult[]; sectors: Sector[] }>> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const likes = await likesOf(ctx, ids);
  const asked = await questionsOf(ctx, rows);
  const answers = await answersOf(ctx, ids, [...asked.values()].flatMap(questionsForChecks));
  const came = await cameFor(ctx, ids);
  return new Map(
    rows.map((row) => {
      const isOpen = OPEN_STATUSES.includes(row.status);
      const [questions, own] = [asked.get(row.definitionId ?? "") ?? [], answers.get(row.id)];
      const values = (what: Came["what"]) => (came.get(row.id) ?? []).filter((one) => one.what === what).map(({ value }) => value);
      const n = row.status === "submitted" ? values("answer").length : 0;
      const checks: (CheckResult | undefined)[] = [
        likes.get(row.id),
        identifierCheck(row, questions, own),
        lacking(questions, own, values("document")),
        ...memberReferenceChecks(values("memberReference")),
        n > 0 ? { code: "answers", look: true, n } : undefined,
      ];
      const chosen = own?.get("sectors") ?? [];
      return [
        row.id,
        {
          checks: checks.filter((check) => check !== undefined).filter(({ look }) => isOpen || !look),
          sectors: SECTORS.filter((sector) => chosen.includes(sector)),
        },
      ];
    }),
  );
}

type Answers = Map<string, Answer>;

async function answersOf(ctx: Context, ids: string[], questions: string[]) {
  const rows = await ctx.db
    .select({ id: applicationAnswers.applicationId, question: applicationAnswers.question, value: applicationAnswers.value })
    .from(applicationAnswers)
    .where(and(inArray(applicationAnswers.applicationId, ids), inArray(applicationAnswers.question, [...new Set(questions)])));
  const byId = new Map<string, Answers>();
  for (const { id, question, value } of rows) byId.set(id, (byId.get(id) ?? new Map()).set(question, value));
  return byId;
}

/** Staff have not found what was answered good enough yet: a point of it, or all of it where it has no points. */
export function awaitsReading({ db }: Context) {
  const points = (open: boolean) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(changePoints)
        .where(and(eq(changePoints.requestId, changeRequests.id), open ? isNull(changePoints.resolvedAt) : undefined)),
    );
  return and(isNotNull(changeRequests.answeredAt), or(points(true), not(points(false))));
}

/** What came for an application: a document, what a reference said, an answer to a request for changes. */
type Came = { id: string; what: "document" | "memberReference" | "answer"; value: string };

async function cameFor(ctx: Context, ids: string[]): Promise<Map<string, Came[]>> {
  const as = (id: AnyColumn, what: Came["what"], value: AnyColumn) => ({
    id: sql<string>`${id}`,
    what: sql<Came["what"]>`cast(${what} as text)`,
    value: sql<string>`${value}`,
  });
  const { db } = ctx;
  const [d, r, c] = [applicationDocuments, memberReferences, changeRequests];
  const rows = await db
    .select(as(d.applicationId, "document", d.question))
    .from(d)
    .where(and(inArray(d.applicationId, ids), isNull(d.removedAt)))
    .unionAll(
      db
        .select(as(r.applicationId, "memberReference", r.answer))
        .from(r)
        .where(and(inArray(r.applicationId, ids), isNotNull(r.answer))),
    )
    .unionAll(
      db
        .select(as(c.applicationId, "answer", c.id))
        .from(c)
        .where(and(inArray(c.applicationId, ids), awaitsReading(ctx))),
    );
  return Map.groupBy(rows, ({ id }) => id);
}

async function questionsOf(ctx: Context, rows: CheckedApplication[]) {
  const ids = [...new Set(rows.map(({ definitionId }) => definitionId))].filter((id) => id !== null).sort();
  const found = await untilWritten(ctx.db, `questions of ${ids.join()}`, async () => {
    const definitions = await ctx.db
      .select({ id: applicationDefinitions.id, body: applicationDefinitions.body })
      .from(applicationDefinitions)
      .where(inArray(applicationDefinitions.id, ids));
    return definitions.map(({ id, body }) => ({ id, questions: questionsIn(body) }));
  });
  return new Map(found.map(({ id, questions }) => [id, questions]));
}

function identifierCheck(row: CheckedApplication, questions: Question[], answers: Answers | undefined): CheckResult | undefined {
  const question = questions.find(({ type }) => type === "identifier");
  const value = question && answers?.get(question.key);
  if (typeof value !== "string") return answers?.has(question?.unless ?? "") ? { code: "noNumber", look: true } : undefined;
  const checked = checkIdentifier(identifierFor(row.country), row.country, value);
  return checked.ok ? { code: "identifierFits", look: false } : { code: "identifier", look: true, why: checked.why };
}

function lacking(questions: Question[], answers: Answers | undefined, given: string[]): CheckResult | undefined {
  const n = documentsAsked(questions).filter((question) => isAsked(question, answers) && !given.includes(question.key)).length;
  return n > 0 ? { code: "documents", look: true, n } : undefined;
}

function memberReferenceChecks(answers: string[]): CheckResult[] {
  const said = (answer: string) => answers.filter((one) => one === answer).length;
  const [no, yes] = [said("no"), said("yes")];
  if (no > 0) return [{ code: "memberReference", look: true, n: no }];
  return yes > 0 ? [{ code: "memberReferencesGiven", look: false, n: yes }] : [];
}
