import { getLocale, getTranslations } from "next-intl/server";
import { FRESHNESS_BANDS } from "#domain/insight/figures/freshness";
import { REGIONS, SECTORS, UNSTATED } from "#domain/organisations/state";
import { formatDay } from "#lib/format";
import { namedKinds } from "../../named-kinds.ts";
import { FoldedFilters } from "../folded-filters.tsx";
import { bandWords } from "../insight/band-words.ts";
import { isNarrowed, type ModerationParams, moderationHref } from "./moderation.params.ts";

/** What narrows the list of new and changed profiles: a name, a kind, a region, and what the figures count by. */
export async function Search({ path, state }: { path: string; state: ModerationParams }) {
  const [t, term, kinds, band, locale] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("terms"),
    namedKinds(),
    bandWords(),
    getLocale(),
  ]);
  const { view, joined, until } = state;
  const none: [string, string] = [UNSTATED, t("filter.none")];
  const choices: { name: "kind" | "region" | "sector" | "confirmed"; options: [string, string][] }[] = [
    { name: "kind", options: [...kinds.all.map((one): [string, string] => [one, kinds.name(one)]), none] },
    { name: "region", options: [...REGIONS.map((one): [string, string] => [one, term(`region.${one}`)]), none] },
    { name: "sector", options: [...SECTORS.map((one): [string, string] => [one, term(`sector.${one}`)]), none] },
    { name: "confirmed", options: FRESHNESS_BANDS.map((one): [string, string] => [one, band(one)]) },
  ];
  const only = [joined ? t("filter.joined") : null, until ? t("filter.until", { day: formatDay(until, locale) }) : null].filter(Boolean);
  return (
    <>
      <FoldedFilters
        path={path}
        kept={{ view, ...(joined && { joined }), ...(until && { until }) }}
        search={{ label: t("filter.search"), placeholder: t("filter.search"), value: state.q }}
        choices={choices.map(({ name, options }) => ({ name, text: t(`filter.${name}`), chosen: state[name] ?? "", options }))}
        apply={t("filter.button")}
        button={t("filter.button")}
        clear={isNarrowed(state) ? { href: moderationHref(path, { view }), text: t("filter.clear") } : undefined}
      />
      {only.length > 0 ? <p className="meta">{only.join(" ")}</p> : null}
    </>
  );
}
