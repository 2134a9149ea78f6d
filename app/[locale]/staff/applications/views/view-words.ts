import { getTranslations } from "next-intl/server";
import type { QueueView } from "#domain/review/queue/queue";

/** What each of the portal's views is called. */
export async function viewWords() {
  const [t, r] = await Promise.all([getTranslations("queue.views"), getTranslations("review.views")]);
  return (view: QueueView): string => (r.has(view as "all") ? r(view as "all") : t(view as "overdue"));
}
