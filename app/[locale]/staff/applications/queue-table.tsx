import { type Cell, FlexRender, type Row } from "@tanstack/react-table";
import { constructTable } from "@tanstack/table-core";
import { getLocale, getTranslations } from "next-intl/server";
import { isGrouped, QUEUE_GROUPS, QUEUE_PAGE, type QueueQuery } from "#domain/review/queue";
import type { QueuePage, QueueRow } from "#domain/review/queue-reads";
import { features, queueColumns } from "./queue-columns.tsx";

type Props = { path: string; query: QueueQuery; found: QueuePage; open: string | null };

/** The look of each column's cells, by its id. */
const LOOK: Record<string, string> = {
  organisation: "c-org",
  kind: "c-kind",
  country: "c-ctry",
  days: "c-d r num",
  checks: "c-ck",
  status: "c-st",
  assignee: "c-own",
};

/** The queue as a table drawn on the server, in groups by when an answer is due: order and page are links. On phones each row is a card. */
export async function QueueTable({ path, query, found: { rows, total, groups }, open }: Props) {
  const [t, locale, columns] = await Promise.all([getTranslations("queue"), getLocale(), queueColumns(path, query)]);
  const table = constructTable({
    features,
    columns,
    data: rows,
    manualSorting: true,
    manualPagination: true,
    rowCount: total,
    initialState: { pagination: { pageIndex: query.page - 1, pageSize: QUEUE_PAGE } },
  });
  const drawn = table.getRowModel().rows;
  const grouped = isGrouped(query);
  const shown = grouped ? QUEUE_GROUPS.filter((group) => rows.some((row) => row.group === group)) : (["later"] as const);
  return (
    <table className="q">
      <caption className="vh">{t("caption", { n: total })}</caption>
      <thead>
        {table.getHeaderGroups().map((headers) => (
          <tr key={headers.id}>
            {headers.headers.map((header) => (
              <th
                key={header.id}
                scope="col"
                className={header.column.id === "days" ? "r" : undefined}
                aria-sort={ariaSort(header.column.id, query.sort)}
              >
                <FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      {shown.map((group) => (
        <tbody key={group} className={grouped && group === "overdue" ? "overdue" : undefined}>
          {grouped ? (
            <tr className="g">
              <th colSpan={columns.length} scope="rowgroup">
                {t(`groups.${group}`)}, <span className="num">{groups[group].toLocaleString(locale)}</span>{" "}
                <span className="meta">{t(`groups.${group}Hint`)}</span>
              </th>
            </tr>
          ) : null}
          {drawn
            .filter(({ original }) => !grouped || original.group === group)
            .map((row) => (
              <Line key={row.id} row={row} open={row.original.id === open} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** One application. */
function Line({ row, open }: { row: Row<typeof features, QueueRow>; open: boolean }) {
  return (
    <tr className={open ? "on" : undefined} aria-current={open || undefined} data-row={row.original.id}>
      {row.getAllCells().map((cell) => (
        <Drawn key={cell.id} cell={cell} />
      ))}
    </tr>
  );
}

function Drawn({ cell }: { cell: Cell<typeof features, QueueRow, unknown> }) {
  const { id } = cell.column;
  if (id === "organisation")
    return (
      <th scope="row" className={LOOK[id]}>
        <FlexRender cell={cell} />
      </th>
    );
  return (
    <td className={LOOK[id]}>
      <FlexRender cell={cell} />
    </td>
  );
}

function ariaSort(id: string, sort: QueueQuery["sort"]) {
  if (id === "days" && (sort === "oldest" || sort === "newest")) return sort === "oldest" ? "descending" : "ascending";
  return sort === id ? "ascending" : sort === `-${id}` ? "descending" : undefined;
}
