import { cache } from "react";
import { isStaffAdmin } from "#domain/kernel/actor";
import { mentionable } from "#domain/review/mentionable";
import { queueNeighbours } from "#domain/review/queue-reads";
import { reopeningOf } from "#domain/review/reopening";
import { applicationForReview } from "#domain/review/review-reads";
import { scoresOf } from "#domain/review/scores";
import { staffAtWork } from "#domain/review/staff-at-work";
import { stageView } from "#domain/review/stage-reads";
import { votesOf } from "#domain/review/votes";
import { requestContext } from "#lib/request-context";
import { staffOnly } from "../../staff-only.ts";

/** Once a request, for the page and its title. */
export const loadApplication = cache(async (id: string) => {
  const actor = await staffOnly();
  if (!actor) return undefined;
  const ctx = await requestContext();
  const application = await applicationForReview(ctx, id);
  if (!application) return undefined;
  const neighbours = await queueNeighbours(ctx, application);
  const [scores, votes, colleagues, reopening] = await Promise.all([
    scoresOf(ctx, id),
    votesOf(ctx, id),
    mentionable(ctx, id),
    reopeningOf(ctx, id),
  ]);
  return {
    application,
    scores,
    votes,
    colleagues,
    reopening,
    neighbours,
    admin: isStaffAdmin(actor),
    staff: await staffAtWork(ctx),
    stages: await stageView(ctx, id),
    now: ctx.now,
    hold: ctx.decisionHold,
  };
});
export type LoadedApplication = NonNullable<Awaited<ReturnType<typeof loadApplication>>>;
