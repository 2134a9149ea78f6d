import { createColumnHelper, rowPaginationFeature, rowSortingFeature, tableFeatures } from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import type { QueueQuery } from "#domain/review/queue";
import type { QueueRow } from "#domain/review/queue-reads";
import { countryName } from "#lib/format/countries";
import { placeHref } from "./applications.params.ts";
import { CheckLine } from "./check-line.tsx";
import { SortLink } from "./sort-link.tsx";

export const features = tableFeatures({ coreReactivityFeature: storeReactivityBindings(), rowSortingFeature, rowPaginationFeature });
const column = createColumnHelper<typeof features, QueueRow>();

/** What stands in each column; its name leads to the panel, and the first things to look at stand beside it. */
export async function queueColumns(path: string, query: QueueQuery) {
  const [t, r, terms, locale] = await Promise.all([
    getTranslations("queue"),
    getTranslations("review"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
  const sorted = (by: "oldest" | "organisation" | "country", text: string) => () => (
    <SortLink path={path} query={query} by={by} text={text} />
  );
  const kindOf = ({ kind }: QueueRow) => (kind ? terms(kind) : "");
  return column.columns([
    column.display({
      id: "select",
      header: () => (
        <label className="box-tick">
          <input type="checkbox" name="reach" value="page" data-page aria-label={t("bulk.page")} />
        </label>
      ),
      cell: ({ row: { original } }) => (
        <label className="box-tick">
          <input type="checkbox" name="id" value={original.id} aria-label={t("bulk.one", { organisation: original.organisation })} />
        </label>
      ),
    }),
    column.accessor("organisation", {
      header: sorted("organisation", r("columns.organisation")),
      cell: ({ row: { original } }) => (
        <>
          <a className="main" href={placeHref(path, query, { open: original.id })} data-soft>
            {original.organisation}
          </a>
          <span className="by">{original.applicant}</span>
        </>
      ),
    }),
    column.accessor("kind", {
      header: t("columns.kind"),
      cell: ({ row: { original } }) => (
        <>
          {kindOf(original)}
          <span className="s-only">{[original.kind ? ", " : "", countryName(original.country, locale)]}</span>
        </>
      ),
    }),
    column.accessor("country", {
      header: sorted("country", r("columns.country")),
      cell: ({ row: { original } }) => countryName(original.country, locale),
    }),
    column.accessor("days", {
      header: sorted("oldest", r("columns.days")),
      cell: ({ row: { original } }) => (
        <>
          <span className="w-only">{original.days}</span>
          <span className="s-only">{t("daysShort", { n: original.days })}</span>
        </>
      ),
    }),
    column.accessor("checks", {
      header: t("columns.checks"),
      cell: ({ row: { original } }) => <Checks row={original} none={t("checks.none")} />,
    }),
    column.accessor("status", {
      header: r("columns.status"),
      cell: ({ row: { original } }) => <ApplicationBadge status={original.status} />,
    }),
    column.accessor("assignee", {
      header: r("columns.assignee"),
      cell: ({ row: { original } }) =>
        original.mine ? <b>{r("you")}</b> : (original.assignee ?? <span className="meta">{r("nobody")}</span>),
    }),
  ]);
}

/** The first two things that want a look, in words. */
function Checks({ row, none }: { row: QueueRow; none: string }) {
  const look = row.checks.filter((check) => check.look);
  if (look.length === 0) return <span className="meta">{none}</span>;
  return look.slice(0, 2).map((check) => <CheckLine key={check.code} check={check} />);
}
