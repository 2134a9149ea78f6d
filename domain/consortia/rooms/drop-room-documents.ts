import { and, eq, inArray, notExists, type SQL, sql } from "drizzle-orm";
import { roomDocuments, roomVersions } from "#db/schema/rooms";
import type { Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";

/** Deletes versions, and the documents of which none is left. Their files go once this change is committed: a job deletes them. `owner`: the id that the job names. */
export async function dropRoomVersions(turn: Turn, owner: string, which: SQL) {
  const dropped = await turn.db
    .delete(roomVersions)
    .where(which)
    .returning({ documentId: roomVersions.documentId, storageKey: roomVersions.storageKey });
  if (dropped.length === 0) return;
  const touched = inArray(
    roomDocuments.id,
    dropped.map(({ documentId }) => documentId),
  );
  const left = turn.db.select({ one: sql`1` }).from(roomVersions).where(eq(roomVersions.documentId, roomDocuments.id));
  await turn.db.delete(roomDocuments).where(and(touched, notExists(left)));
  const storageKeys = dropped.map(({ storageKey }) => storageKey).join(" ");
  await enqueueJob(turn, "files.drop", `${owner} ${turn.newId()}`, { storageKeys }, turn.now);
}

/** What an organisation brought into rooms goes with it. */
export const forgetRoomFiles = (turn: Turn, organisationId: string) =>
  dropRoomVersions(turn, organisationId, eq(roomVersions.organisationId, organisationId));
