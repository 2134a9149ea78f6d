import { createColumnHelper, rowSortingFeature, type SortingState, tableFeatures } from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { getTranslations } from "next-intl/server";
import { isOfEnded, type QueueQuery } from "#domain/review/queue/queue";
import type { QueueRow } from "#domain/review/queue/queue-reads";
import { SortLink } from "./sort-link.tsx";

export const features = tableFeatures({ coreReactivityFeature: storeReactivityBindings(), rowSortingFeature });
const column = createColumnHelper<typeof features, QueueRow>();

/** The look of each column, by its id. */
export const LOOK: Record<string, string> = {
  organisation: "c-org",
  kind: "c-kind",
  sectors: "c-seg",
  country: "c-ctry",
  days: "c-d",
  due: "c-due",
  checks: "c-ck",
  stage: "c-st",
  assignee: "c-own",
};

/** The columns in their order; the cells of `QueueLine` are in the same. */
export async function queueColumns(path: string, query: QueueQuery) {
  const [t, r] = await Promise.all([getTranslations("queue.columns"), getTranslations("review.columns")]);
  const sorted = (by: "oldest" | "newest" | "organisation" | "country", text: string) => () => (
    <SortLink path={path} query={query} by={by} text={text} />
  );
  const { view } = query;
  const hasEnded = isOfEnded(query);
  return column.columns([
    column.accessor("organisation", { header: sorted("organisation", r("organisation")) }),
    column.accessor("kind", { header: t("kind") }),
    column.accessor("sectors", { header: t("sectors") }),
    column.accessor("country", { header: sorted("country", r("country")) }),
    column.accessor("days", { header: hasEnded ? r("days") : sorted("oldest", r("days")) }),
    column.accessor("due", {
      header: view === "decided" || view === "withdrawn" ? sorted("newest", t(view)) : t(view === "all" ? "dueOrEnd" : "due"),
    }),
    column.accessor("checks", { header: t("checks") }),
    column.accessor("stage", { header: t("stage") }),
    column.accessor("assignee", { header: r("assignee") }),
  ]);
}

/** How the rows are ordered, as the table has it. The oldest first is the largest number of days first; among all, where some have ended, no column has that order. */
export function sortingOf({ view, sort }: Pick<QueueQuery, "view" | "sort">): SortingState {
  if (sort === "oldest" || sort === "newest") {
    if (isOfEnded({ view })) return [{ id: "due", desc: sort === "newest" }];
    return view === "all" ? [] : [{ id: "days", desc: sort === "oldest" }];
  }
  return [{ id: sort.replace("-", ""), desc: sort.startsWith("-") }];
}
