import { getLocale, getTranslations } from "next-intl/server";
import { isGrouped, QUEUE_GROUPS, type QueueQuery } from "#domain/review/queue";
import type { QueuePage } from "#domain/review/queue-reads";
import { QueueRowLine } from "./queue-row.tsx";
import { SortLink } from "./sort-link.tsx";

type Props = { path: string; query: QueueQuery; found: QueuePage; open: string | null };
const COLUMNS = 8;

/** The queue as a table drawn on the server, in groups by when an answer is due. On phones each row is a card. */
export async function QueueTable({ path, query, found: { rows, total, groups }, open }: Props) {
  const [t, r, locale] = await Promise.all([getTranslations("queue"), getTranslations("review.columns"), getLocale()]);
  const sorted = (by: "oldest" | "organisation" | "country", text: string) => <SortLink path={path} query={query} by={by} text={text} />;
  const grouped = isGrouped(query);
  const shown = grouped ? QUEUE_GROUPS.filter((group) => rows.some((row) => row.group === group)) : (["later"] as const);
  return (
    <table className="q">
      <caption className="vh">{t("caption", { n: total })}</caption>
      <thead>
        <tr>
          <th scope="col">
            <label className="box-tick">
              <input type="checkbox" name="reach" value="page" data-page aria-label={t("bulk.page")} />
            </label>
          </th>
          <th scope="col" aria-sort={ariaSort("organisation", query.sort)}>
            {sorted("organisation", r("organisation"))}
          </th>
          <th scope="col">{t("columns.kind")}</th>
          <th scope="col" aria-sort={ariaSort("country", query.sort)}>
            {sorted("country", r("country"))}
          </th>
          <th scope="col" className="r" aria-sort={ariaSort("days", query.sort)}>
            {sorted("oldest", r("days"))}
          </th>
          <th scope="col">{t("columns.checks")}</th>
          <th scope="col">{r("status")}</th>
          <th scope="col">{r("assignee")}</th>
        </tr>
      </thead>
      {shown.map((group) => (
        <tbody key={group} className={grouped && group === "overdue" ? "overdue" : undefined}>
          {grouped ? (
            <tr className="g">
              <th colSpan={COLUMNS} scope="rowgroup">
                {t(`groups.${group}`)}, <span className="num">{groups[group].toLocaleString(locale)}</span>{" "}
                <span className="meta">{t(`groups.${group}Hint`)}</span>
              </th>
            </tr>
          ) : null}
          {rows
            .filter((row) => !grouped || row.group === group)
            .map((row) => (
              <QueueRowLine key={row.id} path={path} query={query} row={row} open={row.id === open} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function ariaSort(id: string, sort: QueueQuery["sort"]) {
  if (id === "days" && (sort === "oldest" || sort === "newest")) return sort === "oldest" ? "descending" : "ascending";
  return sort === id ? "ascending" : sort === `-${id}` ? "descending" : undefined;
}
