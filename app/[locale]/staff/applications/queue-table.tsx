import { FlexRender } from "@tanstack/react-table";
import { constructTable, type SortDirection } from "@tanstack/table-core";
import { getLocale, getTranslations } from "next-intl/server";
import { isGrouped, QUEUE_GROUPS, type QueueQuery } from "#domain/review/queue/queue";
import type { QueuePage } from "#domain/review/queue/queue-reads";
import type { QueueStage } from "#domain/review/queue/queue-stages";
import { formatNumber } from "#lib/format";
import { placeHref, type QueuePlace } from "./applications.params.ts";
import { features, LOOK, queueColumns, sortingOf } from "./queue-columns.tsx";
import { QueueLine } from "./queue-line.tsx";
import { queueLines } from "./queue-lines.tsx";

type Props = { path: string; query: QueueQuery; found: QueuePage; stages: QueueStage[]; place: Pick<QueuePlace, "open" | "id" | "reach"> };

/** The queue as a table drawn on the server, in groups by when an answer is due: order and page are links. On phones each row is a card. */
export async function QueueTable({ path, query, found: { rows, total, groups }, stages, place: { open, id, reach } }: Props) {
  const [t, locale, columns, line] = await Promise.all([
    getTranslations("queue"),
    getLocale(),
    queueColumns(path, query),
    queueLines(stages),
  ]);
  const table = constructTable({ features, columns, data: rows, manualSorting: true, initialState: { sorting: sortingOf(query) } });
  const grouped = isGrouped(query);
  const drawn = table.getRowModel().rows.map(({ original }) => original);
  const shown = grouped ? QUEUE_GROUPS.filter((group) => rows.some((row) => row.group === group)) : (["later"] as const);
  const here = placeHref(path, query, {});
  const panel = `${here}${here.includes("?") ? "&" : "?"}open=`;
  return (
    <table className="q">
      <caption className="vh">{t(grouped ? "caption" : "captionFlat", { n: total })}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-sel">
            <label className="box-tick">
              <input type="checkbox" name="reach" value="page" data-page defaultChecked={reach === "page"} aria-label={t("bulk.page")} />
            </label>
          </th>
          {table.getFlatHeaders().map((header) => (
            <th key={header.id} scope="col" className={LOOK[header.column.id]} {...ariaSort(header.column.getIsSorted())}>
              <FlexRender header={header} />
            </th>
          ))}
        </tr>
      </thead>
      {shown.map((group) => (
        <tbody key={group} {...(grouped && { className: group })}>
          {grouped ? (
            <tr className="g">
              <th colSpan={columns.length + 1} scope="rowgroup">
                {t(`groups.${group}`)}, <span className="num">{formatNumber(groups[group], locale)}</span>
              </th>
            </tr>
          ) : null}
          {drawn
            .filter((row) => !grouped || row.group === group)
            .map((row) => (
              <QueueLine
                key={row.id}
                line={line(row, panel + row.id)}
                {...(row.id === open && { open: true })}
                {...((reach === "page" || id.includes(row.id)) && { ticked: true })}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}

const ariaSort = (sorted: false | SortDirection) =>
  sorted ? ({ "aria-sort": sorted === "desc" ? "descending" : "ascending" } as const) : {};
