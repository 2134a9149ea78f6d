import { getTranslations } from "next-intl/server";
import { REGIONS } from "#domain/organisations/state";
import { namedKinds } from "../../named-kinds.ts";
import { FoldedFilters } from "../folded-filters.tsx";
import { type ModerationParams, moderationHref } from "./moderation.params.ts";

/** What narrows the list of new and changed profiles: a name, a kind and a region. */
export async function Search({ path, state }: { path: string; state: ModerationParams }) {
  const [t, term, kinds] = await Promise.all([getTranslations("moderation.organisations"), getTranslations("terms"), namedKinds()]);
  const { view, kind, region } = state;
  const choices = [
    { name: "kind", chosen: kind, options: kinds.all.map((one): [string, string] => [one, kinds.name(one)]) },
    { name: "region", chosen: region, options: REGIONS.map((one): [string, string] => [one, term(`region.${one}`)]) },
  ] as const;
  return (
    <FoldedFilters
      path={path}
      kept={{ view }}
      search={{ label: t("filter.search"), placeholder: t("filter.search"), value: state.q }}
      choices={choices.map(({ name, chosen, options }) => ({ name, text: t(`filter.${name}`), chosen: chosen ?? "", options }))}
      apply={t("filter.button")}
      button={t("filter.button")}
      clear={state.q || kind || region ? { href: moderationHref(path, { view }), text: t("filter.clear") } : undefined}
    />
  );
}
