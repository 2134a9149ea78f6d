import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { noteReading } from "#domain/access/people/note-reading";
import { shortcutKeys } from "#domain/access/people/shortcut-reads";
import { isStaffAdmin } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { REFUSALS } from "#domain/refusals";
import { applicationInPanel, declaredRecusal } from "#domain/review/application/review-reads";
import { staffAtWork } from "#domain/review/assignment/staff-at-work";
import { undoStack } from "#domain/review/decision/undo-stack";
import { applicationNames, bulkRows, standingsOf, UNKNOWN_STANDING } from "#domain/review/queue/bulk-reads";
import { QUEUE_PAGE, type QueueQuery } from "#domain/review/queue/queue";
import { queueCounts } from "#domain/review/queue/queue-counts";
import { lastDone } from "#domain/review/queue/queue-done";
import { activeReviewers, firstMatches, type QueuePage, queueCountries, queuePage, queueRow } from "#domain/review/queue/queue-reads";
import { queueStages } from "#domain/review/queue/queue-stages";
import { savedViewsOf } from "#domain/review/queue/view-reads";
import { paths } from "#lib/paths";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../staff-only.ts";
import { type QueuePlace, readQueue, readView } from "./applications.params.ts";
import { failedOf } from "./bulk/bulk-done.ts";

export async function loadQueue(searchParams: Parameters<typeof readQueue>[0]) {
  const actor = await staffOnly();
  if (!actor) return undefined;
  const ctx = await requestContext();
  noteAfter(() => noteReading(ctx, { what: "queue" }));
  const [{ query, place, bare }, saved] = [await readQueue(searchParams), await savedViewsOf(ctx)];
  const first = bare ? saved.find(({ opensFirst, query }) => opensFirst && query !== "") : undefined;
  if (first) redirect(paths(await getLocale()).staffApplications() + first.query);

  const [found, counts, countries, stages, reviewers, shortcuts, done, stack] = await Promise.all([
    queuePage(ctx, query),
    queueCounts(
      ctx,
      saved.map((view) => readView(view.query)),
    ),
    queueCountries(ctx),
    queueStages(ctx),
    activeReviewers(ctx),
    shortcutKeys(ctx),
    place.did ? lastDone(ctx, place.did) : undefined,
    undoStack(ctx),
  ]);
  const views = saved.map((view, n) => ({ ...view, count: counts.queries[n] ?? 0 }));
  const assigns = place.bulk === "assign" || place.step === "assign";
  return {
    query,
    place,
    found,
    counts: counts.views,
    views,
    countries,
    stages,
    reviewers,
    shortcuts,
    done,
    stack,
    admin: isStaffAdmin(actor),
    reader: actor.personId,
    now: ctx.now,
    hold: ctx.decisionHold,
    staff: assigns ? await staffAtWork(ctx) : [],
    panel: place.open ? await loadPanel(ctx, place.open, query, found) : undefined,
    failed: await failedOnes(ctx, place.failed),
    bulk: place.bulk ? await loadBulk(ctx, query, place, found) : undefined,
  };
}
export type LoadedQueue = NonNullable<Awaited<ReturnType<typeof loadQueue>>>;

/** The application beside the list, its place in it and the one that comes after it. */
async function loadPanel(ctx: Context, open: string, query: QueueQuery, { rows, page }: QueuePage) {
  const at = rows.findIndex(({ id }) => id === open);
  const next = rows[at + 1] ?? rows[at - 1];
  const application = await applicationInPanel(ctx, open);
  if (application) noteAfter(() => noteReading(ctx, { what: "application", subjectId: open }));
  return {
    id: open,
    application,
    declared: application ? undefined : await declaredRecusal(ctx, open),
    // What it says of itself is the same where the list shows another page or no such applications.
    row: rows[at] ?? (application ? await queueRow(ctx, open) : undefined),
    position: at < 0 ? undefined : (page - 1) * QUEUE_PAGE + at + 1,
    next: at < 0 ? (rows[0]?.id ?? "") : (next?.id ?? ""),
    query,
  };
}
export type LoadedPanel = Awaited<ReturnType<typeof loadPanel>>;

/** What a step on many would do: to those selected, to the whole page, or to the first of all that match. */
async function loadBulk(ctx: Context, query: QueueQuery, { bulk, id, reach }: QueuePlace, { rows }: QueuePage) {
  if (!bulk) return undefined;
  const ids = reach === "all" ? await firstMatches(ctx, query) : reach === "page" ? rows.map((row) => row.id) : id;
  return { step: bulk, reach, rows: await bulkRows(ctx, ids, bulk) };
}
export type LoadedBulk = NonNullable<Awaited<ReturnType<typeof loadBulk>>>;

/** Those that a step on many left as they were: their names, and whom the reason names. */
async function failedOnes(ctx: Context, failed: readonly string[]) {
  const listed = failedOf(failed);
  const ids = listed.map(({ id }) => id);
  const [names, standings] = await Promise.all([applicationNames(ctx, ids), standingsOf(ctx, ids)]);
  return listed.map(({ id, refusal }) => ({
    id,
    refusal: REFUSALS.find((one) => one === refusal) ?? ("not_found" as const),
    organisation: names.find((named) => named.id === id)?.organisation,
    ...(standings.get(id) ?? UNKNOWN_STANDING),
  }));
}
