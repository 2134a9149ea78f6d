import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { shortcutKeys } from "#domain/access/people/shortcut-reads";
import { isStaff, isStaffAdmin } from "#domain/kernel/actor";
import { mentionable } from "#domain/review/application/mentionable";
import { applicationForReview, declaredRecusal } from "#domain/review/application/review-reads";
import { sideBySide } from "#domain/review/application/side-by-side";
import { staffAtWork } from "#domain/review/assignment/staff-at-work";
import { scoresOf } from "#domain/review/committee/scores";
import { votesOf } from "#domain/review/committee/votes";
import { reopeningOf } from "#domain/review/decision/reopening";
import { undoStack } from "#domain/review/decision/undo-stack";
import { queueNeighbours } from "#domain/review/queue/queue-reads";
import { stageView } from "#domain/review/stages/stage-reads";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { judgesOnly } from "../../staff-only.ts";

/** Once a request, for the page and its title: for staff, and for the committee that votes on it. */
export const loadForJudges = cache(async (id: string) => {
  const actor = await judgesOnly();
  if (!actor) return undefined;
  const ctx = await requestContext();
  const application = await applicationForReview(ctx, id);
  if (!application) return undefined;
  noteAfter(() => noteReading(ctx, { what: "application", subjectId: id }));
  const admin = isStaffAdmin(actor);
  const [neighbours, stages, staff, scores, votes, toMention, reopening, stack, shortcuts, beside] = await Promise.all([
    queueNeighbours(ctx, application),
    stageView(ctx, id),
    admin ? staffAtWork(ctx) : [],
    scoresOf(ctx, id),
    votesOf(ctx, id),
    mentionable(ctx, id),
    reopeningOf(ctx, id),
    undoStack(ctx),
    shortcutKeys(ctx),
    sideBySide(ctx, id, application.duplicates),
  ]);
  return {
    application,
    reader: actor.personId,
    scores,
    votes,
    mentionable: toMention,
    reopening,
    /** What it may be the same as, field by field. */
    beside,
    /** The reader's other steps that can still be undone. */
    otherSteps: stack.filter((step) => step.id !== id || step.what === "assignment"),
    shortcuts,
    neighbours,
    office: isStaff(actor),
    admin,
    staff,
    stages,
    now: ctx.now,
    hold: ctx.decisionHold,
  };
});
export type LoadedApplication = NonNullable<Awaited<ReturnType<typeof loadForJudges>>>;

/** For whoever declared a conflict with it, instead of the application. */
export async function loadRecusal(id: string) {
  return (await judgesOnly()) ? declaredRecusal(await requestContext(), id) : undefined;
}

/** The same for what only staff see. */
export async function loadApplication(id: string): Promise<LoadedApplication | undefined> {
  const loaded = await loadForJudges(id);
  return loaded?.office ? loaded : undefined;
}
