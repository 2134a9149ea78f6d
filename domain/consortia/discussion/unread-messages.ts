import { and, gt, isNull, ne, or } from "drizzle-orm";
import { roomMessages, threadReadings } from "#db/schema/discussion";

/** Of the messages joined with what a reader has read: those of others that they have not been shown. */
export const isUnread = (personId: string) =>
  and(
    ne(roomMessages.personId, personId),
    isNull(roomMessages.removedAt),
    or(isNull(threadReadings.readUntil), gt(roomMessages.at, threadReadings.readUntil)),
  );
