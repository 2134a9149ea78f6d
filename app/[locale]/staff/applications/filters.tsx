import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { QUEUE_ASSIGNED, QUEUE_STATUSES, QUEUE_WAITING } from "#domain/review/queue";
import { countryName } from "#lib/format/countries";
import { isPlain, queueHref } from "./applications.params.ts";
import type { LoadedQueue } from "./load.ts";

/** A GET form: what it narrows stands in the address. */
export async function Filters({ path, loaded: { query, countries } }: { path: string; loaded: LoadedQueue }) {
  const [t, m, locale] = await Promise.all([getTranslations("review"), getTranslations("membership"), getLocale()]);
  const selects = [
    { name: "status", chosen: query.status, options: QUEUE_STATUSES.map((value) => ({ value, text: m(`status.${value}`) })) },
    { name: "country", chosen: query.country, options: countries.map((value) => ({ value, text: countryName(value, locale) })) },
    {
      name: "waiting",
      chosen: query.waiting,
      options: QUEUE_WAITING.map((value) => ({ value, text: t("filters.waitingAtLeast", { days: Number(value) }) })),
    },
    {
      name: "assigned",
      chosen: query.assigned,
      options: QUEUE_ASSIGNED.map((value) => ({ value, text: t(`filters.assignedTo.${value}`) })),
    },
  ] as const;
  return (
    <search>
      <form className="filters" action={path}>
        <input type="hidden" name="view" value={query.view} />
        <input type="hidden" name="sort" value={query.sort} />
        <div>
          <label htmlFor="q">{t("filters.q")}</label>
          <input id="q" type="search" name="q" defaultValue={query.q} placeholder={t("filters.qHint")} maxLength={200} />
        </div>
        {selects.map(({ name, chosen, options }) => (
          <div key={name}>
            <label htmlFor={name}>{t(`filters.${name}`)}</label>
            <select id={name} name={name} defaultValue={chosen ?? ""}>
              <option value="">{t("filters.any")}</option>
              {options.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Button>{t("filters.apply")}</Button>
        {isPlain(query) ? null : (
          <a className="tap" href={queueHref(path, { ...query, q: "", status: null, country: null, waiting: null, assigned: null })}>
            {t("filters.clear")}
          </a>
        )}
      </form>
    </search>
  );
}
