import { and, eq, exists, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/kinds";
import { applicationAnswers, applicationDocuments, applications, changeRequests, memberReferences } from "#db/schema/membership";
import { fits, jsonText } from "#dialect";
import type { Context } from "#domain/kernel/context";
import { partOf } from "#domain/kernel/fold";
import { OPEN_STATUSES, type Question } from "#domain/membership/state";
import { idsWithLikes } from "#domain/organisations/duplicates/stored-likes";
import type { Sector } from "#domain/organisations/state";
import type { QueueCheck, QueueQuery } from "./queue.ts";
import { awaitsReading } from "./queue-checks.ts";
import { documentsAsked, questionsIn } from "./queue-questions.ts";

/** A document that some definitions ask for. */
type Asked = { question: string; when: Question["when"]; definitions: string[] };

/** The documents that the cluster's definitions ask for, where one of these queries needs them. */
export async function askedDocuments(ctx: Context, queries: Pick<QueueQuery, "check">[]): Promise<Asked[]> {
  if (!queries.some(({ check }) => check === "documents")) return [];
  const found = await ctx.db
    .select({ id: applicationDefinitions.id, body: applicationDefinitions.body })
    .from(applicationDefinitions)
    .where(eq(applicationDefinitions.clusterId, ctx.clusterId));
  const each = found.flatMap(({ id, body }) => documentsAsked(questionsIn(body)).map(({ key, when }) => ({ id, key, when })));
  return [...Map.groupBy(each, ({ key, when }) => JSON.stringify([key, when])).values()].flatMap((same) => {
    const [first] = same;
    return first ? { question: first.key, when: first.when, definitions: same.map(({ id }) => id) } : [];
  });
}

/** The sector among those that the applicant chose. */
export const inSector = (ctx: Context, sector: Sector) =>
  exists(
    ctx.db
      .select({ one: sql`1` })
      .from(applicationAnswers)
      .where(
        and(
          eq(applicationAnswers.applicationId, applications.id),
          eq(applicationAnswers.question, "sectors"),
          fits(applicationAnswers.value, partOf(`"${sector}"`)),
        ),
      ),
  );

/** What the checks of a row say, as a condition: what has ended has nothing to look at. */
export const withCheck = (ctx: Context, check: QueueCheck, asked: Asked[]) =>
  and(inArray(applications.status, check === "answers" ? ["submitted"] : OPEN_STATUSES), found(ctx, check, asked));

function found(ctx: Context, check: QueueCheck, asked: Asked[]): SQL | undefined {
  switch (check) {
    case "duplicate":
      return inArray(applications.id, idsWithLikes(ctx));
    case "documents":
      return asked.length > 0 ? or(...asked.map((one) => lacks(ctx, one))) : sql`1 = 0`;
    case "memberReference":
      return exists(
        ctx.db
          .select({ one: sql`1` })
          .from(memberReferences)
          .where(and(eq(memberReferences.applicationId, applications.id), eq(memberReferences.answer, "no"))),
      );
    case "answers":
      return exists(
        ctx.db
          .select({ one: sql`1` })
          .from(changeRequests)
          .where(and(eq(changeRequests.applicationId, applications.id), awaitsReading(ctx))),
      );
  }
}

function lacks(ctx: Context, { question, when, definitions }: Asked) {
  const isThere = ctx.db
    .select({ one: sql`1` })
    .from(applicationDocuments)
    .where(
      and(
        eq(applicationDocuments.applicationId, applications.id),
        eq(applicationDocuments.question, question),
        isNull(applicationDocuments.removedAt),
      ),
    );
  return and(inArray(applications.definitionId, definitions), when && answered(ctx, when), not(exists(isThere)));
}

const answered = (ctx: Context, { question, is }: NonNullable<Question["when"]>) =>
  exists(
    ctx.db
      .select({ one: sql`1` })
      .from(applicationAnswers)
      .where(
        and(
          eq(applicationAnswers.applicationId, applications.id),
          eq(applicationAnswers.question, question),
          inArray(
            jsonText(applicationAnswers.value),
            is.map((one) => JSON.stringify(one)),
          ),
        ),
      ),
  );
