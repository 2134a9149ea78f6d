import { getLocale, getTranslations } from "next-intl/server";
import { SECTORS } from "#domain/organisations/state";
import { QUEUE_ASSIGNED, QUEUE_CHECKS, QUEUE_STATUSES, QUEUE_WAITING, UNNARROWED } from "#domain/review/queue/queue";
import { countryName } from "#lib/format/countries";
import { namedKinds } from "../../named-kinds.ts";
import { FoldedFilters } from "../folded-filters.tsx";
import { stageWords } from "./[id]/stage-words.ts";
import { isPlain, queueHref } from "./applications.params.ts";
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
    { name: "status", text: t("status"), options: options(QUEUE_STATUSES, (status) => (status === "open" ? q("undecided") : m(status))) },
    { name: "stage", text: q("stage"), options: stages.map((stage): [string, string] => [stage.key, stageName(stage)]) },
    { name: "waiting", text: t("waiting"), options: options(QUEUE_WAITING, (days) => t("waitingAtLeast", { days: Number(days) })) },
  ] as const;
  return (
    <FoldedFilters
      path={path}
      kept={{ view: query.view, sort: query.sort }}
      search={{ label: t("q"), placeholder: q("search", { n: found.total }), value: query.q }}
      choices={selects.map(({ name, text, options }) => ({ name, text, chosen: query[name] ?? "", options }))}
      apply={t("apply")}
      button={
        <>
          <span className="w-only">{t("apply")}</span>
          <span className="s-only">{q("find")}</span>
        </>
      }
      clear={isPlain(query) ? undefined : { href: queueHref(path, { ...query, ...UNNARROWED }), text: t("clear") }}
    />
  );
}
