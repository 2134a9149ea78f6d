import { offsetOf } from "#domain/kernel/pagination";
import { QUEUE_PAGE } from "#domain/review/queue/queue";
import { type QueueNeighbour, type QueueRow, queuePageWithEdges } from "#domain/review/queue/queue-reads";
import { requestContext } from "#lib/requests/request-context";
import type { LoadedApplication } from "./load.ts";
import { queueHere } from "./review-place.ts";

/** One that is before or after, with the page of the list on which it is. */
type Beside = QueueNeighbour & { page?: number };
type Neighbours = { place?: { position: number; of: number } | undefined; previous?: Beside | undefined; next?: Beside | undefined };

/**
 * The list that staff came from, and the application's place in it; where it is on no row of that page, its place among those that wait.
 * The list says nothing of who applies, so only the application's reading is noted.
 */
export async function loadQueueBeside({ application: { id }, neighbours, office }: LoadedApplication) {
  if (!office) return undefined;
  const query = await queueHere();
  const found = await queuePageWithEdges(await requestContext(), query);
  const { rows, page, total, before, after } = found;
  const at = rows.findIndex((row) => row.id === id);
  const one = (row: QueueRow | undefined, on: number) => row && { id: row.id, organisation: row.organisation, page: on };
  const inList = {
    place: { position: offsetOf(page, QUEUE_PAGE) + at + 1, of: total },
    previous: at > 0 ? one(rows[at - 1], page) : one(before, page - 1),
    next: at < rows.length - 1 ? one(rows[at + 1], page) : one(after, page + 1),
  };
  const beside: Neighbours = at < 0 ? neighbours : inList;
  return { query, found, neighbours: beside };
}
export type LoadedBeside = NonNullable<Awaited<ReturnType<typeof loadQueueBeside>>>;
