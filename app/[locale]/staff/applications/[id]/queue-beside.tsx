import { getLocale, getTranslations } from "next-intl/server";
import { ListPages } from "#components/ui/list-pages";
import { Strip } from "#components/ui/strip";
import { isGrouped, QUEUE_GROUPS } from "#domain/review/queue/queue";
import type { QueueRow } from "#domain/review/queue/queue-reads";
import { formatNumber } from "#lib/format";
import { checkWords, dueWords } from "../row-words.ts";
import { viewWords } from "../views/view-words.ts";
import type { LoadedBeside } from "./load-beside.ts";
import { reviewPlaces } from "./review-place.ts";

/** On wide windows the list that staff came from, in its order and groups, with the application that is open marked in it. */
export async function QueueBeside({ beside: { query, found }, id }: { beside: LoadedBeside; id: string }) {
  const [t, r, recusal, name, said, dueIn, places, locale] = await Promise.all([
    getTranslations("queue"),
    getTranslations("review"),
    getTranslations("committee.recusal"),
    viewWords(),
    checkWords(),
    dueWords(),
    reviewPlaces(),
    getLocale(),
  ]);
  const grouped = isGrouped(query);
  const shown = grouped ? QUEUE_GROUPS.filter((group) => found.rows.some((row) => row.group === group)) : (["later"] as const);
  const look = (row: QueueRow) => {
    const check = row.checks.find((one) => one.look);
    return row.recusal ? recusal("declared") : check ? said(check) : row.mine ? r("you") : (row.assignee ?? "");
  };
  const line = (row: QueueRow) => {
    const { date, words, late } = dueIn(row);
    return (
      <li key={row.id} aria-current={row.id === id ? true : undefined}>
        <a href={places.application(row.id)} aria-current={row.id === id ? "page" : undefined} title={row.organisation}>
          {row.organisation}
        </a>
        <span className={late ? "num late" : "num meta"}>{date || words}</span>
        <span className="meta look" title={look(row) || undefined}>
          {look(row)}
        </span>
        <Strip on={row.sectors} />
      </li>
    );
  };
  return (
    <nav className="queue-beside" aria-label={t("list")}>
      <p className="name">
        <a className="alone" href={places.queue()}>
          {name(query.view)}
        </a>{" "}
        <span className="num meta">{formatNumber(found.total, locale)}</span>
      </p>
      {shown.map((group) => (
        <section key={group}>
          {grouped ? (
            <h2>
              {t(`groups.${group}`)}, <span className="num">{formatNumber(found.groups[group], locale)}</span>
            </h2>
          ) : null}
          <ol>{found.rows.filter((row) => !grouped || row.group === group).map(line)}</ol>
        </section>
      ))}
      <ListPages found={found} hrefOf={(page) => places.application(id, page)} />
    </nav>
  );
}
