import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { roomMessages, roomThreads } from "#db/schema/discussion";
import type { Turn } from "#domain/kernel/context";

/** What an organisation wrote in discussions goes with it, and the threads in which nobody else wrote. */
export async function dropMessages(turn: Turn, organisationId: string) {
  const dropped = await turn.db
    .delete(roomMessages)
    .where(eq(roomMessages.organisationId, organisationId))
    .returning({ threadId: roomMessages.threadId });
  const touched = [...new Set(dropped.map(({ threadId }) => threadId))];
  const left = turn.db.select({ one: sql`1` }).from(roomMessages).where(eq(roomMessages.threadId, roomThreads.id));
  await turn.db.delete(roomThreads).where(and(inArray(roomThreads.id, touched), notExists(left)));
}
