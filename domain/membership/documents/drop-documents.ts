import { and, isNull, type SQL } from "drizzle-orm";
import { applicationDocuments } from "#db/schema/membership";
import type { Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";

/** Takes documents off an application. Their files go once this change is committed: a job deletes them. */
export async function dropDocuments(turn: Turn, applicationId: string, which: SQL): Promise<string[]> {
  const dropped = await turn.db
    .update(applicationDocuments)
    .set({ removedAt: turn.now })
    .where(and(which, isNull(applicationDocuments.removedAt)))
    .returning({ name: applicationDocuments.name, storageKey: applicationDocuments.storageKey });
  const storageKeys = dropped.map(({ storageKey }) => storageKey).join(" ");
  if (storageKeys) await enqueueJob(turn, "files.drop", `${applicationId} ${turn.newId()}`, { storageKeys }, turn.now);
  return dropped.map(({ name }) => name);
}
