import { FlexRender } from "@tanstack/react-table";
import { constructTable, createColumnHelper, rowPaginationFeature, rowSortingFeature, tableFeatures } from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import { PAGE_SIZE } from "#domain/kernel/pagination";
import type { QueueQuery } from "#domain/review/queue";
import type { QueueRow } from "#domain/review/queue-reads";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";
import { SortLink } from "./sort-link.tsx";

const features = tableFeatures({ coreReactivityFeature: storeReactivityBindings(), rowSortingFeature, rowPaginationFeature });
const column = createColumnHelper<typeof features, QueueRow>();
const NUMBERS = new Set(["days"]);

/** The queue as a table, drawn on the server: order and page are links. On phones each row is a card. */
export async function QueueTable({ path, query, rows, total }: { path: string; query: QueueQuery; rows: QueueRow[]; total: number }) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const to = paths(locale);
  const sorted = (key: "oldest" | "organisation" | "country", text: string) => () => (
    <SortLink path={path} query={query} by={key} text={text} />
  );
  const columns = column.columns([
    column.accessor("organisation", {
      header: sorted("organisation", t("columns.organisation")),
      cell: ({ row: { original } }) => (
        <>
          <a className="main" href={to.staffApplication(original.id)}>
            {original.organisation}
          </a>
          <span className="by">{original.applicant}</span>
        </>
      ),
    }),
    column.accessor("reference", { header: t("columns.reference") }),
    column.accessor("country", {
      header: sorted("country", t("columns.country")),
      cell: ({ row: { original } }) => countryName(original.country, locale),
    }),
    column.accessor("days", { header: sorted("oldest", t("columns.days")) }),
    column.accessor("status", {
      header: t("columns.status"),
      cell: ({ row: { original } }) => <ApplicationBadge status={original.status} />,
    }),
    column.accessor("assignee", {
      header: t("columns.assignee"),
      cell: ({ row: { original } }) =>
        original.mine ? <b>{t("you")}</b> : (original.assignee ?? <span className="meta">{t("nobody")}</span>),
    }),
  ]);
  const table = constructTable({
    features,
    columns,
    data: rows,
    manualSorting: true,
    manualPagination: true,
    rowCount: total,
    initialState: { pagination: { pageIndex: query.page - 1, pageSize: PAGE_SIZE } },
  });
  return (
    <table className="flat dense q">
      <caption className="vh">{t("caption")}</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th
                key={header.id}
                scope="col"
                className={NUMBERS.has(header.column.id) ? "r" : undefined}
                aria-sort={ariaSort(header.column.id, query.sort)}
              >
                <FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} className={row.original.mine ? "on" : undefined}>
            {row.getAllCells().map((cell) =>
              cell.column.id === "organisation" ? (
                <th key={cell.id} scope="row">
                  <FlexRender cell={cell} />
                </th>
              ) : (
                <td
                  key={cell.id}
                  data-l={t(`columns.${cell.column.id as "country"}`)}
                  className={NUMBERS.has(cell.column.id) ? "r num" : undefined}
                >
                  <FlexRender cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ariaSort(id: string, sort: QueueQuery["sort"]) {
  if (id === "days" && (sort === "oldest" || sort === "newest")) return sort === "oldest" ? "descending" : "ascending";
  return sort === id ? "ascending" : sort === `-${id}` ? "descending" : undefined;
}
