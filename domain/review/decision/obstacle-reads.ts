import { and, asc, count, eq, inArray, isNotNull } from "drizzle-orm";
import { applicationAnswers, applications } from "#db/schema/membership";
import { applicationScores, committeeVotes, draftPoints, reviewRules } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import { NO_NUMBER } from "#domain/membership/state";
import { likesOfApplications, type StoredLike } from "#domain/organisations/duplicates/stored-likes";
import { isCertain, isPossible } from "#domain/review/queue/queue-likes";
import { currentRules } from "#domain/review/rules/current-rules";
import { decisionObstacles, type ObstacleFound } from "./decision-obstacles.ts";

/** What speaks against approving each of these applications: as many statements, however many they are. The caller has checked that the reader may decide. */
export async function obstaclesOf(ctx: Context, ids: string[]): Promise<Map<string, ObstacleFound[]>> {
  if (ids.length === 0) return new Map();
  const [facts, current] = [await factsOf(ctx, ids), await currentRules(ctx)];
  const [sheets, votes, notSent] = [await sheetsOf(ctx, ids), await lastVotes(ctx, ids), await draftsOf(ctx, ids)];
  const likes = await likesOfApplications(ctx, ids);
  return new Map(
    ids.map((id) => {
      const own = likes.filter(({ of }) => of === id);
      const [certain, near] = [own.find(isCertain), own.find(isPossible)];
      const standing = {
        sheets: [...(sheets.get(id)?.values() ?? [])],
        carried: votes.get(id),
        duplicateOf: certain && nameOf(certain),
        nearDuplicate: near && { name: nameOf(near), score: near.score },
        noNumber: facts.get(id)?.noNumber ?? false,
        notSent: notSent.get(id) ?? 0,
      };
      return [id, decisionObstacles(facts.get(id)?.body ?? current, standing)];
    }),
  );
}

const nameOf = ({ organisation, application }: StoredLike) => organisation?.name ?? application?.organisation ?? "";

/** By application: the rules it was sent under, and whether it has said why it has no number; a number beside it is not saved. */
async function factsOf(ctx: Context, ids: string[]) {
  const saidWhy = and(eq(applicationAnswers.applicationId, applications.id), eq(applicationAnswers.question, NO_NUMBER));
  const rows = await ctx.db
    .select({ id: applications.id, body: reviewRules.body, noNumber: applicationAnswers.question })
    .from(applications)
    .leftJoin(reviewRules, eq(reviewRules.id, applications.rulesId))
    .leftJoin(applicationAnswers, saidWhy)
    .where(inArray(applications.id, ids));
  return new Map(rows.map(({ id, body, noNumber }) => [id, { body, noNumber: noNumber !== null }]));
}

async function sheetsOf(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({
      id: applicationScores.applicationId,
      personId: applicationScores.personId,
      criterion: applicationScores.criterion,
      score: applicationScores.score,
    })
    .from(applicationScores)
    .where(inArray(applicationScores.applicationId, ids));
  const sheets = new Map<string, Map<string, Record<string, number>>>();
  for (const { id, personId, criterion, score } of rows) {
    const own = sheets.get(id) ?? new Map<string, Record<string, number>>();
    sheets.set(id, own.set(personId, { ...own.get(personId), [criterion]: score }));
  }
  return sheets;
}

async function lastVotes(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({ id: committeeVotes.applicationId, result: committeeVotes.result })
    .from(committeeVotes)
    .where(and(inArray(committeeVotes.applicationId, ids), isNotNull(committeeVotes.closedAt)))
    .orderBy(asc(committeeVotes.closedAt));
  return new Map(rows.map(({ id, result }) => [id, result?.carried]));
}

async function draftsOf(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({ id: draftPoints.applicationId, n: count() })
    .from(draftPoints)
    .where(inArray(draftPoints.applicationId, ids))
    .groupBy(draftPoints.applicationId);
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}
