import { and, desc, eq, isNull } from "drizzle-orm";
import { stageEntries } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";

const entry = {
  id: stageEntries.id,
  n: stageEntries.n,
  stage: stageEntries.stage,
  enteredAt: stageEntries.enteredAt,
  dueAt: stageEntries.dueAt,
  leftAt: stageEntries.leftAt,
};
export type StageEntry = { id: string; n: number; stage: string; enteredAt: Date; dueAt: Date | null; leftAt: Date | null };

/** The stages that an application passed, the first one first. */
export const stageEntriesOf = (ctx: Context, applicationId: string): Promise<StageEntry[]> =>
  ctx.db.select(entry).from(stageEntries).where(eq(stageEntries.applicationId, applicationId)).orderBy(stageEntries.n);

/** The stage in which an application is now. */
export async function openEntry(ctx: Context, applicationId: string): Promise<StageEntry | undefined> {
  const [open] = await ctx.db
    .select(entry)
    .from(stageEntries)
    .where(and(eq(stageEntries.applicationId, applicationId), isNull(stageEntries.leftAt)))
    .orderBy(desc(stageEntries.n))
    .limit(1);
  return open;
}
