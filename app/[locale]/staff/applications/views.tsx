import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { QUEUE_VIEWS, UNNARROWED, usualSort } from "#domain/review/queue/queue";
import { formatNumber } from "#lib/format";
import { placeHref, queueHref } from "./applications.params.ts";
import type { LoadedQueue } from "./load.ts";
import { SaveView } from "./views/save-view.tsx";
import { viewWords } from "./views/view-words.ts";

/** The views of the queue with how many each holds: the portal's, one's own and those that others share. */
export async function Views({ path, loaded }: { path: string; loaded: LoadedQueue }) {
  const [t, r, name, locale] = await Promise.all([getTranslations("queue.views"), getTranslations("review"), viewWords(), getLocale()]);
  const { query, counts, views } = loaded;
  const here = placeHref("", { ...query, page: 1 }, {});
  const at = views.find((view) => view.query === here);
  const standard = QUEUE_VIEWS.map((view) => ({
    key: view,
    href: queueHref(path, { ...query, ...UNNARROWED, view, sort: usualSort(view) }),
    text: name(view),
    by: "",
    count: counts[view],
    current: !at && view === query.view,
  }));
  const saved = (mine: boolean) =>
    views
      .filter((view) => view.mine === mine)
      .map((view) => ({
        key: view.id,
        href: path + view.query,
        text: view.name,
        by: mine ? "" : t("by", { name: view.by }),
        count: view.count,
        current: view === at,
      }));
  const groups = [
    { title: t("standard"), list: standard },
    { title: t("own"), list: saved(true) },
    { title: t("shared"), list: saved(false) },
  ].filter(({ list }) => list.length > 0);
  const current = groups.flatMap(({ list }) => list).find((view) => view.current);
  return (
    <nav aria-label={r("views.label")} className="viewlist">
      <h1 tabIndex={-1}>{r("section")}</h1>
      <button type="button" className="btn quiet s-only" popoverTarget="views">
        {t("open", { view: current?.text ?? r("views.all"), n: formatNumber(loaded.found.total, locale) })}
        <Icon name="chevron-right" />
      </button>
      <div id="views" popover="auto" className="more-views">
        {groups.map(({ title, list }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul className="views">
              {list.map(({ key, href, text, by, count, current }) => (
                <li key={key}>
                  <a href={href} aria-current={current ? "page" : undefined}>
                    <span>
                      {text} {by ? <span className="meta">{by}</span> : null}
                    </span>
                    <span className="num">{formatNumber(count, locale)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <SaveView query={at ? undefined : here} own={views.filter(({ mine }) => mine)} />
      </div>
    </nav>
  );
}
