import type { QueueQuery } from "#domain/review/queue/queue";
import { queueHref } from "./applications.params.ts";

const OTHER = {
  oldest: "newest",
  newest: "oldest",
  organisation: "-organisation",
  "-organisation": "organisation",
  country: "-country",
  "-country": "country",
} as const satisfies Record<QueueQuery["sort"], QueueQuery["sort"]>;

type Props = { path: string; query: QueueQuery; by: "oldest" | "newest" | "organisation" | "country"; text: string };

/** A column's head: sorts by it, or the other way round where it is sorted by it already. */
export function SortLink({ path, query, by, text }: Props) {
  const sort = query.sort === by ? OTHER[by] : by;
  return <a href={queueHref(path, query, { sort })}>{text}</a>;
}
