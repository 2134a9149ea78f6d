import { asc, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { applicationScores } from "#db/schema/review";
import { isJudge } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { DECIDED_STATUSES } from "#domain/membership/state";
import { reviewable } from "#domain/review/application/review-facts";
import { rulesFor } from "#domain/review/rules/current-rules";
import type { Criterion } from "#domain/review/state";
import { type RubricResult, rubricResult } from "./rubric.ts";

type Mark = { score: number; comment: string | null };
export type NamedScores = { personId: string; name: string; marks: Record<string, Mark> };
export type ScoresView = {
  criteria: Criterion[];
  /** How many have scored, and how many the rules ask for. */
  scored: number;
  wanted: number;
  mine: NamedScores | undefined;
  /** Until one's own scores are in, those of the others stay closed; the decision opens them. */
  blind: boolean;
  sheets: NamedScores[];
  result: RubricResult | undefined;
};

/** The scores as this reviewer may see them; undefined for whoever may not judge the application. */
export async function scoresOf(ctx: Context, applicationId: string): Promise<ScoresView | undefined> {
  const { actor } = ctx;
  if (!isJudge(actor)) return undefined;
  const found = await reviewable(ctx, applicationId, "deliberate");
  if (!found.ok) return undefined;
  const { rubric } = await rulesFor(ctx, applicationId);
  const all = await sheetsOf(ctx, applicationId);
  const mine = all.find(({ personId }) => personId === actor.personId);
  const blind = mine === undefined && !DECIDED_STATUSES.includes(found.value.status);
  const plain = all.map(({ marks }) => Object.fromEntries(Object.entries(marks).map(([key, { score }]) => [key, score])));
  return {
    criteria: rubric.criteria,
    scored: all.length,
    wanted: rubric.reviewers,
    mine,
    blind,
    sheets: blind ? [] : all,
    result: blind || all.length === 0 ? undefined : rubricResult(rubric, plain),
  };
}

async function sheetsOf(ctx: Context, applicationId: string): Promise<NamedScores[]> {
  const rows = await ctx.db
    .select({
      personId: applicationScores.personId,
      criterion: applicationScores.criterion,
      score: applicationScores.score,
      comment: applicationScores.comment,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(applicationScores)
    .innerJoin(people, eq(people.id, applicationScores.personId))
    .where(eq(applicationScores.applicationId, applicationId))
    .orderBy(asc(people.lastName), asc(people.id));
  const sheets = new Map<string, NamedScores>();
  for (const { personId, criterion, score, comment, firstName, lastName } of rows) {
    const sheet = sheets.get(personId) ?? { personId, name: `${firstName} ${lastName}`, marks: {} };
    sheet.marks[criterion] = { score, comment };
    sheets.set(personId, sheet);
  }
  return [...sheets.values()];
}
