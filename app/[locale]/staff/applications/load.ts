import { activeReviewers, queueCountries, queueCounts, queuePage } from "#domain/review/queue-reads";
import { requestContext } from "#lib/request-context";
import { staffOnly } from "../staff-only.ts";
import { readQueue } from "./applications.params.ts";

export async function loadQueue(searchParams: Parameters<typeof readQueue>[0]) {
  if (!(await staffOnly())) return undefined;
  const ctx = await requestContext();
  const query = await readQueue(searchParams);
  const [found, counts, countries, reviewers] = await Promise.all([
    queuePage(ctx, query),
    queueCounts(ctx),
    queueCountries(ctx),
    activeReviewers(ctx),
  ]);
  return { query, found, counts, countries, reviewers };
}
export type LoadedQueue = NonNullable<Awaited<ReturnType<typeof loadQueue>>>;
