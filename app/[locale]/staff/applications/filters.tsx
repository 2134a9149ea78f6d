import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { QUEUE_ASSIGNED, QUEUE_STATUSES, QUEUE_WAITING } from "#domain/review/queue";
import { countryName } from "#lib/format/countries";
import { isPlain, PLAIN, queueHref } from "./applications.params.ts";
import type { LoadedQueue } from "./load.ts";

/** A GET form: what it narrows stands in the address. On phones all but the search is folded away, without a script. */
export async function Filters({ path, loaded: { query, countries, found } }: { path: string; loaded: LoadedQueue }) {
  const [t, q, m, locale] = await Promise.all([
    getTranslations("review.filters"),
    getTranslations("queue.filters"),
    getTranslations("membership.status"),
    getLocale(),
  ]);
  const selects = [
    { name: "status", chosen: query.status, options: QUEUE_STATUSES.map((value) => ({ value, text: m(value) })) },
    { name: "country", chosen: query.country, options: countries.map((value) => ({ value, text: countryName(value, locale) })) },
    {
      name: "waiting",
      chosen: query.waiting,
      options: QUEUE_WAITING.map((value) => ({ value, text: t("waitingAtLeast", { days: Number(value) }) })),
    },
    { name: "assigned", chosen: query.assigned, options: QUEUE_ASSIGNED.map((value) => ({ value, text: t(`assignedTo.${value}`) })) },
  ] as const;
  return (
    <search>
      <form className="filters" action={path}>
        <input type="hidden" name="view" value={query.view} />
        <input type="hidden" name="sort" value={query.sort} />
        <label className="find">
          <span className="vh">{t("q")}</span>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={query.q}
            placeholder={q("search", { n: found.total })}
            maxLength={200}
            aria-keyshortcuts="/"
          />
        </label>
        <button type="button" className="btn quiet s-only" popoverTarget="more-filters">
          <Icon name="funnel" />
          {q("open")}
        </button>
        <div id="more-filters" popover="auto" className="more-filters">
          {selects.map(({ name, chosen, options }) => (
            <label key={name}>
              <span className="vh-wide">{t(name)}</span>
              <select name={name} defaultValue={chosen ?? ""}>
                <option value="">{t(name)}</option>
                {options.map(({ value, text }) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <Button>{t("apply")}</Button>
        {isPlain(query) ? null : (
          <a className="tap" href={queueHref(path, { ...query, ...PLAIN })}>
            {t("clear")}
          </a>
        )}
      </form>
    </search>
  );
}
