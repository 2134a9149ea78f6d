import { and, eq, inArray } from "drizzle-orm";
import { joinAnswerLinks, organisationJoinRequests } from "#db/schema/joining";
import type { Turn } from "#domain/kernel/context";
import type { JoinRequestStatus } from "#domain/organisations/state";

type Ended = Partial<typeof organisationJoinRequests.$inferInsert> & { status: JoinRequestStatus };

/** Inside a verb: ends a request that waits, once, and with it the links in the emails of owners and admins. Whether it was the first to. */
export async function endJoinRequest(
  turn: Turn,
  requestId: string,
  ended: Ended,
  from: JoinRequestStatus[] = ["waiting"],
): Promise<boolean> {
  const [row] = await turn.db
    .update(organisationJoinRequests)
    .set({ ...ended, decidedAt: turn.now })
    .where(and(eq(organisationJoinRequests.id, requestId), inArray(organisationJoinRequests.status, from)))
    .returning({ id: organisationJoinRequests.id });
  if (!row) return false;
  await turn.db.delete(joinAnswerLinks).where(eq(joinAnswerLinks.requestId, requestId));
  return true;
}
