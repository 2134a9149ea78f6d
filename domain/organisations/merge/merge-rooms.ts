import { eq } from "drizzle-orm";
import { roomMessages } from "#db/schema/discussion";
import { roomAcceptances, roomDecisions, roomDownloads, roomVersions } from "#db/schema/rooms";
import type { Context } from "#domain/kernel/context";
import type { MergeChange } from "#domain/organisations/state";

const TABLES = { roomAcceptances, roomVersions, roomDownloads, roomDecisions, roomMessages };

/** What somebody did for the organisation in the documents of a consortium is then done for the one that stays. */
export async function roomChanges(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): Promise<MergeChange[]> {
  const changes: MergeChange[] = [];
  for (const [table, rows] of Object.entries(TABLES)) {
    const theirs = await ctx.db.select({ id: rows.id }).from(rows).where(eq(rows.organisationId, fromId));
    for (const { id } of theirs)
      changes.push({ table, key: { id }, before: { organisationId: fromId }, after: { organisationId: intoId } });
  }
  return changes;
}
