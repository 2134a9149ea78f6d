import { and, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import { DECIDED } from "#domain/review/state";

/** The applications whose `submittedAt` and `decidedAt`, kept for their indexes, do not agree with the stages that were recorded. */
export async function clocksApart(ctx: Context): Promise<string[]> {
  const decided = sql`(select max(e.entered_at) from ${stageEntries} e where e.application_id = ${applications.id} and e.stage = ${DECIDED} and e.left_at is null)`;
  const rows = await ctx.db
    .select({ id: applications.id })
    .from(applications)
    .leftJoin(stageEntries, and(eq(stageEntries.applicationId, applications.id), eq(stageEntries.n, 1)))
    .where(
      or(
        and(isNotNull(applications.submittedAt), or(isNull(stageEntries.enteredAt), ne(stageEntries.enteredAt, applications.submittedAt))),
        and(isNull(applications.submittedAt), isNotNull(stageEntries.enteredAt)),
        sql`${applications.decidedAt} is distinct from ${decided}`,
      ),
    )
    .orderBy(applications.id);
  return rows.map(({ id }) => id);
}
