import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cancelMeeting } from "./cancel-meetings.ts";
import type { RemoveMeeting } from "./input.ts";
import { meetingInHand } from "./meeting-place.ts";

/** Cancels a meeting: deletes it with its answers, and tells who could still have come. */
export async function removeMeeting(ctx: Context, { consortiumId, meetingId }: RemoveMeeting): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const known = await meetingInHand(ctx, { consortiumId, meetingId });
    if (!known.ok) return known;
    const { facts, organisationId, meeting } = known.value;
    await cancelMeeting(ctx, facts, meeting, organisationId);
    return done({ slug: facts.slug });
  });
}
