import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { SECTORS } from "#domain/organisations/state";
import { QUEUE_ASSIGNED, QUEUE_CHECKS, QUEUE_STATUSES, QUEUE_WAITING, UNNARROWED } from "#domain/review/queue/queue";
import { countryName } from "#lib/format/countries";
import { namedKinds } from "../../named-kinds.ts";
import { stageWords } from "./[id]/stage-words.ts";
import { isPlain, queueHref } from "./applications.params.ts";
import { Choice } from "./choice.tsx";
import type { LoadedQueue } from "./load.ts";

/** A GET form: what it narrows is in the address. On phones all but the search is folded away, without a script. */
export async function Filters({ path, loaded: { query, countries, stages, found } }: { path: string; loaded: LoadedQueue }) {
  const [t, q, m, terms, kinds, stageName, locale] = await Promise.all([
    getTranslations("review.filters"),
    getTranslations("queue.filters"),
    getTranslations("membership.status"),
    getTranslations("terms"),
    namedKinds(),
    stageWords(),
    getLocale(),
  ]);
  const options = <T extends string>(values: readonly T[], text: (value: T) => string) =>
    values.map((value): [string, string] => [value, text(value)]);
  const selects = [
    { name: "kind", text: q("kind"), options: options(kinds.all, kinds.name) },
    { name: "sector", text: q("sector"), options: options(SECTORS, (sector) => terms(`sector.${sector}`)) },
    { name: "country", text: t("country"), options: options(countries, (country) => countryName(country, locale)) },
    { name: "check", text: q("check"), options: options(QUEUE_CHECKS, (check) => q(`checks.${check}`)) },
    { name: "assigned", text: t("assigned"), options: options(QUEUE_ASSIGNED, (to) => t(`assignedTo.${to}`)) },
    { name: "status", text: t("status"), options: options(QUEUE_STATUSES, (status) => m(status)) },
    { name: "stage", text: q("stage"), options: stages.map((stage): [string, string] => [stage.key, stageName(stage)]) },
    { name: "waiting", text: t("waiting"), options: options(QUEUE_WAITING, (days) => t("waitingAtLeast", { days: Number(days) })) },
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
          {selects.map(({ name, text, options }) => (
            <Choice key={name} name={name} text={text} chosen={query[name] ?? ""} options={options} />
          ))}
          <button type="submit" className="btn s-only">
            {t("apply")}
          </button>
        </div>
        <Button>
          <span className="w-only">{t("apply")}</span>
          <span className="s-only">{q("find")}</span>
        </Button>
        {isPlain(query) ? null : (
          <a className="tap" href={queueHref(path, { ...query, ...UNNARROWED })}>
            {t("clear")}
          </a>
        )}
      </form>
    </search>
  );
}
