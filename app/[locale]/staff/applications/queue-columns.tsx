import { getTranslations } from "next-intl/server";
import type { QueueQuery } from "#domain/review/queue";
import { SortLink } from "./sort-link.tsx";

type Sort = "oldest" | "organisation" | "country";
type Column = { id: string; look: string; text: string; by?: Sort };

/** The heads of the table, in their order; the cells of `QueueLine` stand in the same. */
export async function queueColumns(): Promise<Column[]> {
  const [t, r] = await Promise.all([getTranslations("queue.columns"), getTranslations("review.columns")]);
  return [
    { id: "organisation", look: "c-org", text: r("organisation"), by: "organisation" },
    { id: "kind", look: "c-kind", text: t("kind") },
    { id: "sectors", look: "c-seg", text: t("sectors") },
    { id: "country", look: "c-ctry", text: r("country"), by: "country" },
    { id: "days", look: "c-d", text: r("days"), by: "oldest" },
    { id: "due", look: "c-due", text: t("due") },
    { id: "checks", look: "c-ck", text: t("checks") },
    { id: "status", look: "c-st", text: r("status") },
    { id: "assignee", look: "c-own", text: r("assignee") },
  ];
}

export const ColumnHead = ({ column: { look, text, by }, path, query }: { column: Column; path: string; query: QueueQuery }) => (
  <th scope="col" className={look} {...(by && ariaSort(by, query.sort))}>
    {by ? <SortLink path={path} query={query} by={by} text={text} /> : text}
  </th>
);

function ariaSort(by: Sort, sort: QueueQuery["sort"]) {
  // The oldest first is the largest number of days first.
  if (by === "oldest" && (sort === "oldest" || sort === "newest"))
    return { "aria-sort": sort === "oldest" ? "descending" : "ascending" } as const;
  if (sort === by) return { "aria-sort": "ascending" } as const;
  return sort === `-${by}` ? ({ "aria-sort": "descending" } as const) : {};
}
